import type { IExecuteFunctions } from 'n8n-workflow';

import { inRow, inSpiteOfOthers, store } from './onceRecord';

/**
 * The state of a message that is to be sent once: nobody has begun; it is told; whoever sent it ended without knowing
 * whether it arrived; somebody is at it, and has given so many signs of life.
 */
type Phase = 'free' | 'told' | 'unsure' | { signs: number };

/** The record of one who sends a message. What is written to it, only they write; looking writes nothing. */
export interface SendingRecord {
	/** @returns undefined where n8n can't count what is recorded: then what was begun counts as told */
	look(): Promise<Phase | undefined>;
	/** Of all who try, one succeeds, until it is freed. */
	begin(): Promise<boolean>;
	/** Shows the others that whoever has begun is still at it. */
	giveSign(): Promise<void>;
	/** For good. */
	told(): Promise<void>;
	/** It ended, and nobody knows how. */
	unsure(): Promise<void>;
	free(): Promise<void>;
}

const begun = 'begun';
const alive = 'alive';

/**
 * A record in a row of n8n's store of processed items. The row's key is unique, so that one of all workers begins;
 * how many entries it has tells the phase, as entries can be counted without writing: one is told, as the version
 * before wrote it, two are unsure, and more are signs of life.
 *
 * @param key what it is a record of, at most 200 characters
 * @param taker whoever goes on where the one before has ended without an answer has a row of their own; 0 is the first
 * @returns undefined when n8n gives no rows of their own here
 */
export function sendingRecord(context: IExecuteFunctions, key: string, taker = 0): SendingRecord | undefined {
	const row = taker === 0 ? `messenger-checkout:${key}` : `messenger-checkout:again-${taker}:${key}`;
	if (!inRow(context, row, () => true)) return undefined;
	const { helpers } = context;
	let signs = 0;
	const record = async (entries: string[]) =>
		await inRow(context, row, async () => await helpers.checkProcessedAndRecord(entries, 'node', store))!;
	const count = async () =>
		await inRow(context, row, async () => await helpers.getProcessedDataCount('node', store))!;
	/** Entries that are not there do no harm. */
	const keepOnly = async (...kept: string[]) => {
		await record(kept);
		const entries = typeof helpers.getProcessedDataCount === 'function' ? await count() : 0;
		const others = [begun, ...Array.from({ length: entries }, (_, index) => `${alive}:${index}`)].filter(
			(entry) => !kept.includes(entry),
		);
		await inRow(context, row, async () => await helpers.removeProcessed(others, 'node', store));
	};
	const begin = async () => {
		const { new: unseen } = await record([key, begun, `${alive}:0`]);
		const isFirst = unseen.includes(key);
		// Another has come to an end since this one looked: what was added says that somebody is at it, and nobody is.
		if (!isFirst && unseen.length > 0)
			await inRow(context, row, async () => await helpers.removeProcessed(unseen, 'node', store));
		return isFirst;
	};
	return {
		look: async () =>
			typeof helpers.getProcessedDataCount === 'function' ? toPhase(await count()) : undefined,
		begin: async () => await inSpiteOfOthers(begin),
		giveSign: async () => void (await record([`${alive}:${++signs}`])),
		told: async () => await keepOnly(key),
		unsure: async () => await keepOnly(key, begun),
		free: async () => {
			await inRow(context, row, async () => await helpers.clearAllProcessedItems('node', store));
		},
	};
}

function toPhase(entries: number): Phase {
	const phases: Phase[] = ['free', 'told', 'unsure'];
	return phases[entries] ?? { signs: entries };
}
