import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { parseDelivery } from '../../../nodes/vendors/messenger/events/events';
import { simplify } from '../../../nodes/vendors/messenger/events/simplify';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';

const folder = path.join(conformanceData ?? '', 'fixtures/messenger/webhooks');

/** Every messaging event in the vendor data, whatever the file around it looks like. */
function eventsIn(value: unknown): IDataObject[] {
	if (Array.isArray(value)) return value.flatMap(eventsIn);
	if (typeof value !== 'object' || value === null) return [];
	const object = value as IDataObject;
	return 'sender' in object && 'recipient' in object ? [object] : Object.values(object).flatMap(eventsIn);
}

const filesBelow = (directory: string): string[] =>
	readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile() && file.name.endsWith('.json'))
		.map((file) => path.join(file.parentPath, file.name));

const events = conformanceData
	? filesBelow(folder).flatMap((file) => eventsIn(JSON.parse(readFileSync(file, 'utf8'))))
	: [];

const kindByKey: Record<string, string> = {
	postback: 'postback',
	referral: 'referral',
	read: 'read',
	delivery: 'delivery',
	reaction: 'reaction',
	message_edit: 'edit',
	optin: 'optin',
	account_linking: 'accountLinking',
	pass_thread_control: 'handover',
	take_thread_control: 'handover',
	request_thread_control: 'handover',
	app_roles: 'handover',
	messaging_feedback: 'feedback',
	'policy-enforcement': 'policyEnforcement',
};

const kindOf = (event: IDataObject): string => {
	const message = event.message as IDataObject | undefined;
	if (message) return message.is_echo ? 'echo' : message.quick_reply ? 'quickReply' : 'message';
	const key = Object.keys(kindByKey).find((candidate) => candidate in event);
	return key === undefined ? 'unknown' : kindByKey[key]!;
};

const deliver = (event: IDataObject) => {
	const body = { object: 'page', entry: [{ id: '108', time: 1795332600000, messaging: [event] }] };
	return parseDelivery(Buffer.from(JSON.stringify(body))).map(simplify);
};

describeWithVendorData("each event of Meta's documentation", () => {
	it('is there', () => expect(events.length).toBeGreaterThan(7));

	it('has a kind this node knows', () => {
		expect(events.filter((event) => kindOf(event) === 'unknown')).toEqual([]);
	});

	it.each(events.map((event, index) => [`${index + 1}. ${kindOf(event)}`, event] as const))(
		'becomes one item: %s',
		(_, event) => {
			const items = deliver(event);
			const message = event.message as IDataObject | undefined;
			const postback = event.postback as IDataObject | undefined;
			const quickReply = message?.quick_reply as IDataObject | undefined;
			expect(items).toEqual([
				expect.objectContaining({
					event: kindOf(event),
					pageId: '108',
					psid: (event.sender as IDataObject).id,
					timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
					standby: false,
					...(message?.mid !== undefined && { mid: message.mid }),
					...(message?.text !== undefined && { text: message.text }),
					...(message?.attachments !== undefined && { attachments: message.attachments }),
					...((postback ?? quickReply) && { payload: (postback ?? quickReply)!.payload }),
				}),
			]);
		},
	);
});
