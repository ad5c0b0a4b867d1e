import axios from 'axios';

import { againAtMs, keyOf } from '../../nodes/vendors/messenger/events/eventKey';
import { parseDelivery } from '../../nodes/vendors/messenger/events/events';
import { signMessengerDelivery } from '../../nodes/vendors/messenger/events/signature';
import { app, page } from '../../playground/seed.ts';
import { withMessengerTrigger } from '../support/messengerTrigger';

const { host, trigger } = withMessengerTrigger();
const hour = 3600;
const seconds = 1_795_332_600;

const change = (field: string, value: object) => ({ changes: [{ field, value }] });
const chat = (content: object) => ({ messaging: [{ recipient: { id: page.id }, ...content }] });

/** Events that do not say when they happened. The time of a delivery is another in each repeat. */
const timeless: Array<[string, string, object]> = [
	[
		'the status of a template',
		'templateStatus',
		change('message_template_status_update', { event: 'APPROVED', message_template_id: 555 }),
	],
	['a mention', 'mention', change('mention', { item: 'post', verb: 'add', post_id: '1_2' })],
	['a rating', 'unknown', change('ratings', { item: 'rating', open_graph_story_id: '7', reviewer_id: 9 })],
	['an opt-in of the checkbox', 'optin', chat({ optin: { ref: 'news', user_ref: 'ref-1' } })],
	['a policy enforcement', 'policyEnforcement', chat({ 'policy-enforcement': { action: 'block' } })],
];

const delivery = (part: object, time: number) =>
	Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: page.id, time, ...part }] }));

describe('an event without a time of its own', () => {
	it.each(timeless)('is the same in a repeat, for a day and a half: %s', async (_, kind, part) => {
		const placed = trigger({ events: [kind], options: { moreFields: 'ratings, mention' } });
		await host.publish(placed);
		const deliver = async (time: number) => {
			const body = delivery(part, time);
			const headers = {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(body, app.secret),
			};
			expect((await axios.post(host.urlOf(placed), body, { headers })).status).toBe(200);
		};
		await deliver(seconds);
		await deliver(seconds + 11);
		await deliver(seconds + 30 * hour);
		expect(host.executions.flat()).toHaveLength(1);
		// A template is approved, changed, and approved once more.
		await deliver(seconds + 80 * hour);
		expect(host.executions.flat()).toHaveLength(2);
	});

	it('is another when it says something else', () => {
		const [, , part] = timeless[0]!;
		const other = change('message_template_status_update', { event: 'PAUSED', message_template_id: 555 });
		const keys = [part, other].map((one) => keyOf(parseDelivery(delivery(one, seconds))[0]!));
		expect(keys[0]).not.toBe(keys[1]);
	});
});

describe('an event with a time of its own', () => {
	it.each<[string, object]>([
		['a message', chat({ timestamp: 1, message: { mid: 'm_1', text: 'hi' } })],
		['a postback without a mid', chat({ timestamp: 1, postback: { payload: 'A' } })],
		['a comment', change('feed', { item: 'comment', comment_id: '1_2', created_time: seconds })],
	])('can not happen again: %s', (_, part) => {
		const [event] = parseDelivery(delivery(part, seconds));
		expect(againAtMs(event!)).toBeUndefined();
		expect(keyOf(event!)).toBe(keyOf(parseDelivery(delivery(part, seconds + 99 * hour))[0]!));
	});
});
