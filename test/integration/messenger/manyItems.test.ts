import type { INodeParameters } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { perPerson } from '../../../nodes/Messenger/actions/message/perPerson';
import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { withGraphRecorder, type RecordedCall } from '../../support/graphRecorder';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { messengerCredential } from '../../support/messengerCredential';
import { resetN8nServices, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const recorder = withGraphRecorder();

beforeEach(() => {
	resetN8nServices();
	for (const { psid } of buyers) simulators.messenger.buyer(psid).write('hi');
});

const base = () => `${simulators.origin}/graph.facebook.com`;
const send = async (items: object[], more: Partial<NodeRun> = {}) =>
	await runMessenger(
		base(),
		['message', 'sendText'],
		{ text: '={{ $json.text }}' },
		{
			items: items as never,
			...more,
		},
	);
const textsTo = (psid: string) =>
	simulators.messenger
		.thread(psid)
		.messages.filter(({ from }) => from === 'page')
		.map(({ text }) => text);

/** A Page of its own for each test: what one learns about its rate is not known of another. */
let pages = 0;
const sendRecorded = async (items: object[], more: Partial<NodeRun> = {}) =>
	await runMessenger(
		recorder.baseUrl,
		['message', 'sendText'],
		{ text: 'hi' },
		{
			items: items as never,
			credentials: [messengerCredential(recorder.baseUrl, { pageId: String(900 + ++pages) })],
			...more,
		},
	);
const psids = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ psid: String(1000 + index) }));
const refusal = (code: number, more: object = {}) => ({
	status: 400,
	body: { error: { message: `(#${code}) Too many`, code, ...more } },
});

describe('messages of many items', () => {
	const items = Array.from({ length: 90 }, (_, index) => ({
		psid: buyers[index % 3]!.psid,
		text: `${index}`,
	}));

	it('reach each person in the order of the input, with answers late by chance', async () => {
		for (const [skip, ms] of [
			[0, 60],
			[4, 90],
			[11, 30],
			[12, 70],
			[25, 50],
		]) {
			simulators.world.faults.add({ on: 'call', action: 'delay', ms, skip, match: '/messages', times: 3 });
		}
		const { json } = await send(items);
		for (const [index, { psid }] of buyers.entries()) {
			expect(textsTo(psid)).toEqual(items.map(({ text }) => text).filter((_, item) => item % 3 === index));
		}
		expect(json.map(({ psid }) => psid)).toEqual(items.map(({ psid }) => psid));
	});

	it('are sent to several people at a time, to one person one at a time', async () => {
		const atATime = perPerson.concurrency!;
		let open = 0;
		let most = 0;
		let mostToOne = 0;
		const openTo = new Map<string, number>();
		const to = ({ body }: RecordedCall) => (body.recipient as { id: string }).id;
		const waiting: Array<() => void> = [];
		const letGo = () => waiting.splice(0).forEach((go) => go());
		recorder.delay = async (call) => {
			most = Math.max(most, ++open);
			openTo.set(to(call), (openTo.get(to(call)) ?? 0) + 1);
			mostToOne = Math.max(mostToOne, openTo.get(to(call))!);
			if (open >= atATime) setImmediate(() => setImmediate(letGo));
			await new Promise<void>((resolve) => waiting.push(resolve));
			openTo.set(to(call), openTo.get(to(call))! - 1);
			open--;
		};
		// Two for everybody, one right after the other; nobody is answered until as many as may are under way.
		await sendRecorded(psids(2 * atATime).flatMap((item) => [item, item]));
		expect(recorder.calls).toHaveLength(4 * atATime);
		expect(mostToOne).toBe(1);
		expect(most).toBe(atATime);
	});

	it('go on to the others when one of them fails, under Continue On Fail', async () => {
		const { outputs } = await send(
			[
				{ psid: buyers[0]!.psid, text: 'a' },
				{ psid: '99999', text: 'b' },
				{ psid: buyers[1]!.psid, text: 'c' },
			],
			{ continueOnFail: true },
		);
		expect(outputs[0]!.map(({ json, pairedItem }) => [json.messageId !== undefined, pairedItem])).toEqual([
			[true, { item: 0 }],
			[false, { item: 1 }],
			[true, { item: 2 }],
		]);
	});
});

describe('outside the 24 hours', () => {
	it('the item says so, and what to do, for a flow to branch on', async () => {
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const { outputs } = await send([{ psid: buyers[0]!.psid, text: 'a' }], { continueOnFail: true });
		const [item] = outputs[0]!;
		expect(item!.json.details).toEqual({
			reason: 'outside-window',
			code: 10,
			subcode: 2018278,
			mayHaveBeenSent: false,
			description: expect.stringContaining('Messenger > Send Message After 24 Hours'),
			itemIndex: 0,
		});
	});
});

describe('the rate of the Page', () => {
	it.each([
		[4, {}],
		[613, {}],
		[613, { error_subcode: 2534040 }],
		[80006, {}],
	])('refused by %i %j, the same message is sent again after a rest', async (code, more) => {
		let refusals = 0;
		recorder.reply = () =>
			refusals++ === 0 ? refusal(code, more) : { body: { recipient_id: '1', message_id: 'm_1' } };
		const { json } = await sendRecorded(psids(1));
		expect(json[0]).toMatchObject({ messageId: 'm_1' });
		expect(recorder.calls).toHaveLength(2);
		expect(recorder.calls[1]!.body).toEqual(recorder.calls[0]!.body);
	});

	it.each<[string, number, object]>([
		['a warning about what is sent', 613, { error_subcode: 2018338 }],
		['trouble after which it may have been sent', 1, { error_subcode: 1357046 }],
		['trouble that passes', 2, { is_transient: true }],
		['a refusal to send for now', 1200, {}],
		['a closed window', 10, { error_subcode: 2018278 }],
	])('%s is never answered by sending again', async (_, code, more) => {
		recorder.reply = () => refusal(code, more);
		await failureOf(sendRecorded(psids(1)));
		expect(recorder.calls).toHaveLength(1);
	});

	it('an answer that got lost is never answered by sending again', async () => {
		recorder.reply = () => ({ hangUp: true });
		const error = await failureOf(sendRecorded(psids(1)));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'no-answer', mayHaveBeenSent: true });
		expect(recorder.calls).toHaveLength(1);
	});

	it('used up for minutes, nothing more is called, and every message says so', async () => {
		const usage = { 900: [{ type: 'messenger', call_count: 100, estimated_time_to_regain_access: 7 }] };
		const headers = { 'x-business-use-case-usage': JSON.stringify(usage) };
		recorder.reply = () => ({ ...refusal(80006), headers });
		const { outputs } = await sendRecorded(psids(100), { continueOnFail: true });
		expect(recorder.calls.length).toBeLessThanOrEqual(perPerson.concurrency!);
		expect(outputs[0]).toHaveLength(100);
		for (const { json } of outputs[0]!) {
			expect(json.details).toMatchObject({
				reason: 'rate-limit',
				mayHaveBeenSent: false,
				description: expect.stringContaining('accept calls again in 7 minutes'),
			});
		}
	});

	it('nearly used up for the day, the node slows down before Facebook blocks the Page', async () => {
		const { daily } = simulators.messenger.limits;
		daily.engagedPeople = 5;
		daily.count(page.id, 829);
		const startMs = performance.now();
		const credentials = [messengerCredential(base(), { graphApiVersion: 'v25.0' })];
		const items = Array.from({ length: 4 }, () => ({ psid: buyers[0]!.psid, text: 'x' }));
		const { json } = await send(items, { credentials });
		expect(json).toHaveLength(4);
		expect(performance.now() - startMs).toBeGreaterThan(3 * 500);
	});

	it('used up for the day, it makes no further call until Facebook wants some', async () => {
		const { daily } = simulators.messenger.limits;
		daily.engagedPeople = 5;
		daily.count(page.id, 1000);
		const credentials = [messengerCredential(base(), { graphApiVersion: 'v24.0' })];
		const items = Array.from({ length: 40 }, () => ({ psid: buyers[0]!.psid, text: 'x' }));
		const before = simulators.world.calls.length;
		const { json } = await send(items, { credentials, continueOnFail: true });
		expect(simulators.world.calls.length - before).toBe(1);
		for (const { details } of json) {
			expect(details).toMatchObject({
				reason: 'rate-limit',
				description: expect.stringMatching(/accept calls again in 1(4[4-9]\d|500) minutes/),
			});
		}
	});

	it('is kept: 11 sounds arrive once each, though Facebook takes 10 in a second', async () => {
		const parameters: INodeParameters = { mediaSource: 'url', mediaUrl: 'https://example.com/ring.mp3' };
		const items = Array.from({ length: 11 }, () => ({ psid: buyers[0]!.psid }));
		await runMessenger(base(), ['message', 'sendMedia'], parameters, { items });
		expect(textsTo(buyers[0]!.psid)).toHaveLength(11);
	});
});
