import type { IWebhookFunctions } from 'n8n-workflow';

import { withoutThoseOfPeople } from '../../../../../nodes/MessengerTrigger/receive/withPerson';
import { parseDelivery } from '../../../../../nodes/vendors/messenger/events/events';
import { personMarkOf, toPersonMark } from '../../../../../nodes/vendors/messenger/events/personMark';

const ownApp = '263910457812345';
const inbox = '263902037430900';
const start = Date.parse('2026-11-28T10:00:00.000Z');
const minute = 60_000;
const day = 24 * 60 * minute;

let workflows = 0;

/** A trigger of a workflow of its own. */
const newTrigger = (): IWebhookFunctions => {
	const data = {};
	const id = `workflow ${++workflows}`;
	return {
		getWorkflow: () => ({ id }),
		getNode: () => ({ id: 'trigger' }),
		getWorkflowStaticData: () => data,
	} as never;
};

type Sent = { atMs?: number; standby?: boolean; psid?: string } & Record<string, unknown>;

const event = ({ atMs = start, standby = false, psid = '2', ...content }: Sent) => {
	const isEcho = (content.message as { is_echo?: boolean } | undefined)?.is_echo === true;
	const [sender, recipient] = isEcho ? ['1', psid] : [psid, '1'];
	const messaging = { sender: { id: sender }, recipient: { id: recipient }, timestamp: atMs, ...content };
	const body = {
		object: 'page',
		entry: [{ id: '1', time: atMs, [standby ? 'standby' : 'messaging']: [messaging] }],
	};
	return parseDelivery(Buffer.from(JSON.stringify(body)))[0]!;
};
const echo = (more: object, atMs = start, standby = false) =>
	event({ atMs, standby, message: { mid: `m${atMs}`, is_echo: true, text: 'x', app_id: ownApp, ...more } });
const marked = (atMs = start, until = start + day) => echo({ metadata: toPersonMark(new Date(until)) }, atMs);
const written = (atMs: number, more: Sent = {}) =>
	event({ atMs, message: { mid: `w${atMs}`, text: 'hi' }, ...more });
const passed = (atMs: number) => event({ atMs, pass_thread_control: { new_owner_app_id: inbox } });

const reaches = (trigger: IWebhookFunctions, one: ReturnType<typeof event>) =>
	withoutThoseOfPeople(trigger, [one], ownApp).length === 1;
const sees = (...events: Array<ReturnType<typeof event>>) => {
	const trigger = newTrigger();
	for (const one of events) withoutThoseOfPeople(trigger, [one], ownApp);
	return trigger;
};

describe('who answers in a chat', () => {
	it('after it was handed over, what the buyer does is for the person, until the time is over', () => {
		const trigger = sees(marked());
		expect(reaches(trigger, written(start + minute))).toBe(false);
		expect(
			reaches(trigger, event({ atMs: start + minute, postback: { payload: 'BUY:mug', mid: 'p' } })),
		).toBe(false);
		expect(reaches(trigger, written(start + day + minute))).toBe(true);
	});

	it('what is no word of theirs still comes, and other people are not concerned', () => {
		const trigger = sees(marked());
		expect(reaches(trigger, echo({ text: 'ours' }, start + minute))).toBe(true);
		expect(reaches(trigger, event({ atMs: start + minute, optin: { ref: 'x' } }))).toBe(true);
		expect(reaches(trigger, written(start + minute, { psid: '3' }))).toBe(true);
		expect(reaches(newTrigger(), written(start + minute))).toBe(true);
	});

	it('an answer in the Page inbox counts for a day, and each further one again', () => {
		const trigger = sees(echo({ app_id: inbox }), echo({ app_id: inbox }, start + day / 2));
		expect(reaches(trigger, written(start + day + minute))).toBe(false);
		expect(reaches(trigger, written(start + 1.5 * day + minute))).toBe(true);
	});

	it.each<[string, Array<ReturnType<typeof event>>]>([
		['the handover is told', [marked(), passed(start + 1000)]],
		['the handover is told before the echo comes', [passed(start + 1000), marked()]],
		['the buyer was heard by a bystander', [marked(), written(start + minute, { standby: true })]],
		['the person answers, and we only listen', [marked(), echo({ app_id: inbox }, start + minute, true)]],
	])('where Facebook routes (%s), what comes is for the bot', (_, events) =>
		expect(reaches(sees(...events), written(start + 2 * minute))).toBe(true),
	);

	it('a request for the chat says nothing of who has it', () => {
		const request = event({ atMs: start + 1000, request_thread_control: { requested_owner_app_id: '7' } });
		expect(reaches(sees(marked(), request), written(start + minute))).toBe(false);
	});

	it('a hand-over long after Facebook was seen to route counts again', () => {
		const later = start + 3 * day;
		const trigger = sees(passed(start), marked(later, later + day));
		expect(reaches(trigger, written(later + minute))).toBe(false);
	});

	it.each<[string, object]>([
		['of another app', { app_id: '7', metadata: toPersonMark(new Date(start + day)) }],
		['with other metadata', { metadata: 'person-until' }],
		['with a time that is none', { metadata: 'person-until.soon' }],
		['with an endless time', { metadata: `person-until.${'9'.repeat(30)}` }],
		['with an object', { metadata: { 'person-until': 1 } }],
	])('an echo %s hands nothing over', (_, more) => {
		expect(personMarkOf(echo(more), ownApp)).toBeUndefined();
		expect(reaches(sees(echo(more)), written(start + minute))).toBe(true);
	});

	it('what a buyer writes can not hand over anything', () => {
		const forged = event({
			message: { mid: 'f', text: 'x', metadata: toPersonMark(new Date(start + day)), app_id: ownApp },
		});
		expect(reaches(sees(forged), written(start + minute))).toBe(true);
	});

	it('thousands of chats do not grow what is kept without end', () => {
		const trigger = newTrigger();
		for (let index = 0; index < 2100; index++)
			withoutThoseOfPeople(
				trigger,
				[event({ psid: `9${index}`, message: { mid: `${index}`, is_echo: true, app_id: inbox } })],
				ownApp,
			);
		const { chatHolders } = trigger.getWorkflowStaticData('node') as { chatHolders: object };
		expect(Object.keys(chatHolders).length).toBeLessThanOrEqual(2000);
	});
});
