import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodeParameters } from 'n8n-workflow';

import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { eventNames } from '../../../nodes/MessengerTrigger/panel/events.description';
import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { explainGraphError } from '../../../nodes/vendors/messenger/errors/errors';
import { toReceiptTemplate } from '../../../nodes/vendors/messenger/sending/receipt';
import { app, buyers, page } from '../../../playground/seed.ts';
import { conformanceData, describeWithVendorData, itWithVendorData } from '../../support/conformanceData';
import { withGraphRecorder, type RecordedCall } from '../../support/graphRecorder';
import { complaintsAbout } from '../../support/graphSpec';
import { messengerCredential } from '../../support/messengerCredential';
import { runMessenger } from '../../support/messengerRun';
import { runHook, runNode } from '../../support/n8nCore';

const fixtures = path.join(conformanceData ?? '', 'fixtures/messenger');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as T;

const psid = buyers[0]!.psid;
const recorder = withGraphRecorder();

const send = async (operation: string, parameters: INodeParameters): Promise<RecordedCall> => {
	await runNode({
		node: new Messenger(),
		parameters: { resource: 'message', operation, psid, ...parameters },
		credentials: [messengerCredential(recorder.baseUrl)],
	});
	return recorder.calls[0]!;
};

describe("every request is as Meta's machine-readable description has it:", () => {
	it.each<[string, INodeParameters]>([
		['sendText', { text: 'hi', options: { messagingType: 'UPDATE', notificationType: 'SILENT_PUSH' } }],
		['sendQuickReplies', { text: 'hi', quickReplies: { quickReply: [{ title: 'M', payload: 'M' }] } }],
		[
			'sendButtons',
			{ text: 'hi', buttons: { button: [{ type: 'postback', title: 'Buy', payload: 'BUY' }] } },
		],
		['sendCarousel', { cardsFrom: 'json', cardsJson: '[{"title":"Mug","subtitle":"$24.00"}]' }],
		['sendReceipt', { recipientName: 'J', orderNumber: '1', currency: 'USD', totalCost: '1' }],
		['sendMedia', { mediaSource: 'url', mediaUrl: 'https://example.com/mug.jpg' }],
		['sendImages', { images: { image: [{ url: 'https://example.com/mug.jpg' }] } }],
		[
			'sendUtilityTemplate',
			{ template: { __rl: true, mode: 'list', value: 'order_shipped/en' }, options: { personaId: '1' } },
		],
		[
			'sendCustomerFeedback',
			{
				title: 'How was it?',
				subtitle: 'It helps us',
				buttonTitle: 'Rate',
				questionType: 'nps',
				questionId: 'q',
				privacyUrl: 'https://example.com/privacy',
			},
		],
		['sendPrivateReply', { publicWordsId: '122_1', text: 'hi' }],
		['react', { mid: 'm_1', reaction: 'love' }],
		['unreact', { mid: 'm_1' }],
		['sendSenderAction', { senderAction: 'mark_seen' }],
		['sendSenderAction', { senderAction: 'typing_on' }],
		['sendSenderAction', { senderAction: 'typing_off' }],
	])('%s %j', async (operation, parameters) => {
		const call = await send(operation, parameters);
		expect(call).toMatchObject({ method: 'POST', path: `/${page.id}/messages` });
		expect(complaintsAbout(call)).toEqual([]);
	});

	it.each<[string, string, INodeParameters]>([
		[
			'template',
			'create',
			{ name: 'order_shipped', language: 'en', body: 'Hello, your parcel has left our house.' },
		],
		['attachment', 'upload', { mediaSource: 'url', mediaUrl: 'https://example.com/mug.jpg' }],
		['persona', 'create', { name: 'Kim', pictureUrl: 'https://example.com/kim.jpg' }],
	])('%s: %s', async (resource, operation, parameters) => {
		await runMessenger(recorder.baseUrl, [resource, operation], parameters);
		expect(recorder.calls[0]!.method).toBe('POST');
		expect(complaintsAbout(recorder.calls[0]!)).toEqual([]);
	});

	it('template: delete, by its name and ID', async () => {
		recorder.reply = ({ method }) => ({
			body: method === 'GET' ? { name: 'order_shipped' } : { success: true },
		});
		const templateId = { __rl: true, mode: 'id', value: '12' };
		await runMessenger(recorder.baseUrl, ['template', 'delete'], { templateId });
		const body = { ...recorder.calls[1]!.query };
		delete body.appsecret_proof;
		expect(body).toEqual({ name: 'order_shipped', template_id: '12' });
		expect(complaintsAbout({ ...recorder.calls[1]!, body })).toEqual([]);
	});

	it('subscribing the app to the Page, with every event there is', async () => {
		recorder.reply = () => ({ body: { data: [], success: true } });
		const events = Object.keys(eventNames);
		await runHook(
			{
				node: new MessengerTrigger(),
				parameters: { events },
				credentials: [messengerCredential(recorder.baseUrl)],
			},
			'create',
		);
		const call = recorder.calls.find(({ path: callPath }) => callPath === `/${page.id}/subscribed_apps`)!;
		expect(complaintsAbout(recorder.calls.at(-1)!)).toEqual([]);
		expect(call.headers.authorization).not.toContain(app.secret);
	});

	itWithVendorData('and what is not in the description is noticed', () => {
		const call: RecordedCall = {
			method: 'POST',
			path: '/108/messages',
			query: {},
			headers: {},
			body: { message: {}, messaging_type: 'SHOUT', colour: 'blue' },
		};
		expect(complaintsAbout(call)).toEqual([
			'recipient is missing',
			"messaging_type can't be SHOUT",
			'colour is unknown',
		]);
	});
});

describeWithVendorData("Meta's own examples", () => {
	it('the receipt is what our builder makes of the same facts', () => {
		const { body } = readJson<{ body: { message: unknown } }>('send/receipt-official.json');
		const title = 'Classic White T-Shirt';
		const subtitle = '100% Soft and Luxurious Cotton';
		const image = 'http://originalcoastclothing.com/img/';
		expect(
			toReceiptTemplate({
				recipientName: 'Stephane Crozatier',
				orderNumber: '12345678902',
				currency: 'USD',
				paymentMethod: 'Visa 2345',
				orderUrl: 'http://originalcoastclothing.com/order?order_id=123456',
				timestamp: 1428444852,
				address: {
					street1: '1 Hacker Way',
					city: 'Menlo Park',
					postalCode: '94025',
					state: 'CA',
					country: 'US',
				},
				summary: { subtotal: '75.00', shippingCost: '4.95', totalTax: '6.19', totalCost: '56.14' },
				adjustments: [
					{ name: 'New Customer Discount', amount: '20' },
					{ name: '$10 Off Coupon', amount: '10' },
				],
				elements: [
					{ title, subtitle, quantity: 2, price: '50', imageUrl: `${image}whiteshirt.png` },
					{
						title: 'Classic Gray T-Shirt',
						subtitle,
						quantity: 1,
						price: '25',
						imageUrl: `${image}grayshirt.png`,
					},
				],
			}),
		).toEqual(withoutEmptyStreet(body.message));
	});

	it.each(
		conformanceData
			? readJson<Array<{ code: number; subcode: number | null; message: string; type?: string }>>(
					'errors/messenger-error-codes.json',
				).map((entry) => [`${entry.code}/${entry.subcode ?? '-'}: ${entry.message}`, entry] as const)
			: [],
	)('every error has an explanation that says what to do: %s', (_, { code, subcode, message, type }) => {
		const error = { message, code, ...(subcode && { error_subcode: subcode }), type, fbtrace_id: 'A1' };
		const failure = explainGraphError({ status: 400, body: { error } });
		expect(failure.message).not.toBe('Facebook did not do this');
		expect(failure.message).not.toMatch(/error|problem|failure|mistake/i);
		expect(failure.description).toMatch(/Trace ID: A1\.$/);
		expect(failure).toMatchObject({ code, ...(subcode && { subcode }), traceId: 'A1' });
	});
});

/** The example has a second line of the street with nothing in it: we leave such fields out. */
function withoutEmptyStreet(message: unknown): unknown {
	return JSON.parse(
		JSON.stringify(message, (key, value: unknown) =>
			key === 'street_2' && value === '' ? undefined : value,
		),
	);
}
