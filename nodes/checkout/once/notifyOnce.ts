import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import type { Delivery, Sighting } from '../ports/channel';
import { onceRecord } from './onceRecord';
import { sendingRecord, type SendingRecord } from './sendingRecord';

/** How to send what is to be sent once. */
export interface Sending {
	send: () => Promise<Delivery>;
	/** Looks into the chat for it. */
	seek: () => Promise<Sighting>;
	/** Seconds, as they pass. */
	wait: (ms: number) => Promise<void>;
}

const secondMs = 1000;
/** Whoever sends gives a sign of life so often ... */
const signEverySeconds = 10;
/** ... and is taken for dead when there was none for so long. */
const deadAfterSeconds = 60;
/** What Facebook has taken may show in the chat a little later. */
const seekAfterSeconds = [2, 5];
/** In one run; the next event goes on. */
const mostSends = 2;
/** How many may take over from one another, after each has died. */
const mostTakers = 20;

/** Whoever was to send it has ended without an answer, and the chat does not tell. */
const unsure: Delivery = {
	delivered: false,
	outcome: 'no-answer',
	reason: 'An earlier try may have told the buyer, and the chat does not show it.',
	mayHaveArrived: true,
};

/**
 * Sends one notification per key, across all executions on all machines. It is recorded before it is sent, and for good
 * when it was sent. Where nobody knows whether it was, because no answer came or because whoever sent it is gone, the
 * chat is asked before it is sent again; where the chat does not tell either, it is not: better one message too few
 * than two. See docs/decisions/0024-told-in-two-phases.md.
 *
 * @param key names the payment and the kind of notification, e.g. `paid:3C679366HH908993F`
 * @param seek looks into the chat; without it, what may have been sent counts as sent
 * @returns undefined when it had been sent before
 */
export async function notifyOnce(
	context: IExecuteFunctions,
	key: string,
	send: Sending['send'],
	seek: Sending['seek'] = async () => await Promise.resolve('unclear'),
	wait: Sending['wait'] = sleep,
): Promise<Delivery | undefined> {
	const sending = { send, seek, wait };
	const first = sendingRecord(context, key);
	if (!first) return await inOneRow(context, key, sending);
	const records = [first];
	for (let taker = 0; taker < mostTakers; taker++) {
		const record = records[taker] ?? sendingRecord(context, key, taker)!;
		records[taker] = record;
		const phase = await atRest(record, wait);
		if (phase === 'told') return undefined;
		if (phase !== 'free') continue;
		if (!(await record.begin())) {
			// Somebody was faster, or n8n can't tell what they are at.
			if ((await record.look()) === undefined) return undefined;
			taker--;
			continue;
		}
		if (taker === 0) return await sendAs(records, sending);
		// While this one waited, the one before may have come to an end.
		const before = await first.look();
		if (before === 'unsure' || typeof before === 'object') return await goOn(records, sending);
		await record.free();
		taker = -1;
	}
	return unsure;
}

/** The state once nobody is working on it any longer. */
async function atRest(
	record: SendingRecord,
	wait: Sending['wait'],
): Promise<'dead' | 'free' | 'told' | 'unsure'> {
	let last = await record.look();
	for (let silent = 0; typeof last === 'object' && silent < deadAfterSeconds; silent++) {
		await wait(secondMs);
		const now = await record.look();
		if (typeof now === 'object' && now.signs !== last.signs) silent = -1;
		last = now;
	}
	return typeof last === 'object' ? 'dead' : (last ?? 'free');
}

/** Takes over where another has ended without an answer. */
async function goOn(records: SendingRecord[], sending: Sending): Promise<Delivery | undefined> {
	const sighting = await whileAlive(records.at(-1)!, sending, sending.seek);
	if (sighting === 'missing') return await sendAs(records, sending);
	const isUnsure = sighting === 'unclear';
	await end(records, isUnsure ? 'unsure' : 'told');
	return isUnsure ? unsure : undefined;
}

async function sendAs(records: SendingRecord[], sending: Sending): Promise<Delivery> {
	let delivery: Delivery | undefined;
	try {
		delivery = await whileAlive(records.at(-1)!, sending, async () => await sendAndSeek(sending));
		return delivery;
	} finally {
		await end(records, phaseAfter(delivery));
	}
}

async function sendAndSeek({ send, seek, wait }: Sending): Promise<Delivery> {
	for (let sends = 1; ; sends++) {
		const delivery = await send();
		if (delivery.delivered || !delivery.mayHaveArrived) return delivery;
		let sighting: Sighting = 'missing';
		for (const seconds of seekAfterSeconds) {
			if (sighting !== 'missing') break;
			await wait(seconds * secondMs);
			sighting = await seek();
		}
		if (typeof sighting === 'object') return { delivered: true, messageId: sighting.messageId };
		if (sighting === 'unclear' || sends === mostSends) return delivery;
	}
}

/** Gives signs of life until it is done, and none after that. */
async function whileAlive<T>(record: SendingRecord, { wait }: Sending, run: () => Promise<T>): Promise<T> {
	let isDone = false;
	let sign: Promise<void> | undefined;
	const giveSigns = async () => {
		for (let second = 1; !isDone; second++) {
			await wait(secondMs);
			if (isDone || second % signEverySeconds !== 0) continue;
			// A sign that fails is missed by those who wait, and by nobody else.
			sign = record.giveSign().catch(() => {});
			await sign;
		}
	};
	void giveSigns();
	try {
		return await run();
	} finally {
		isDone = true;
		await sign;
	}
}

const phaseAfter = (delivery?: Delivery): 'free' | 'told' | 'unsure' => {
	if (delivery?.delivered) return 'told';
	return delivery?.mayHaveArrived ? 'unsure' : 'free';
};

/** The first record is what counts: it is written first, and the others are given back after it, the last one first. */
async function end([first, ...others]: SendingRecord[], phase: ReturnType<typeof phaseAfter>): Promise<void> {
	await first![phase]();
	for (const other of others.reverse()) await other.free();
}

/** Where all notifications of the workflow share a row, what was begun counts as told. */
async function inOneRow(
	context: IExecuteFunctions,
	key: string,
	sending: Sending,
): Promise<Delivery | undefined> {
	const record = onceRecord(context, key);
	if (!(await record.claim())) return undefined;
	let delivery: Delivery | undefined;
	try {
		delivery = await sendAndSeek(sending);
		return delivery;
	} finally {
		if (phaseAfter(delivery) === 'free') await record.release();
	}
}
