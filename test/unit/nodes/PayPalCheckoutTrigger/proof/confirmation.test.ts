import { sleep, type IDataObject } from 'n8n-workflow';

import type { PayPalEvent } from '../../../../../nodes/PayPalCheckoutTrigger/events/event';
import { confirmEvent } from '../../../../../nodes/PayPalCheckoutTrigger/proof/confirmation';
import { askedPayPal } from '../../../../support/askedPayPal';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: jest.fn() }));

const pauses = () => jest.mocked(sleep).mock.calls.map(([ms]) => ms);

beforeEach(() => jest.mocked(sleep).mockReset());

const eventOf = (resource: IDataObject, changes: Partial<PayPalEvent> = {}): PayPalEvent => ({
	id: 'WH-1',
	event_type: 'PAYMENT.CAPTURE.COMPLETED',
	resource: {
		id: '3.0',
		status: 'COMPLETED',
		amount: { currency_code: 'USD', value: '30.0' },
		custom_id: 'messenger:1:2',
		...resource,
	},
	...changes,
});

const delivered = eventOf({});
const found = (body: object) => ({ statusCode: 200, body });
const unknown = { statusCode: 404, body: { name: 'RESOURCE_NOT_FOUND' } };
const busy = { statusCode: 503, body: { name: 'SERVICE_UNAVAILABLE' } };
const confirmed = (event: PayPalEvent) => ({ ok: true, event });
const contradicts = { ok: false, reason: 'contradicts-record' };
const notReadable = { ok: false, reason: 'not-readable-yet' };

/** Confirms an event by these answers of PayPal's, one per call; the last one stays. */
async function confirm(answers: object[], event = delivered, changes: object = {}) {
	const { context, asked } = askedPayPal((count) => answers[Math.min(count, answers.length) - 1]!, changes);
	return { confirmation: await confirmEvent(context, event), asked };
}

describe('a delivered event', () => {
	it("is what PayPal's own record says", async () => {
		const record = eventOf({ note: 'only in the record' });
		const { confirmation, asked } = await confirm([found(record)]);
		expect(confirmation).toEqual(confirmed(record));
		expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
			'GET https://api-m.sandbox.paypal.com/v1/notifications/webhooks-events/WH-1',
		]);
		expect(pauses()).toEqual([]);
	});

	it('can be faster than the record: it is looked for again after a moment, and after a longer one', async () => {
		const { confirmation } = await confirm([unknown, unknown, found(delivered)]);
		expect(confirmation).toEqual(confirmed(delivered));
		expect(pauses()).toEqual([500, 1500]);
	});

	it('comes again later when PayPal does not know it by then', async () => {
		const { confirmation, asked } = await confirm([unknown]);
		expect(confirmation).toEqual(notReadable);
		expect(asked).toHaveLength(3);
	});

	it('comes again later when PayPal is busy, and is not looked for beyond the tries of a call', async () => {
		const { confirmation, asked } = await confirm([busy]);
		expect(confirmation).toEqual(notReadable);
		expect(asked).toHaveLength(3);
	});

	it('comes again later when the credential cannot be read', async () => {
		const getCredentials = async () => await Promise.reject(new Error('no such credential'));
		expect(await confirm([], delivered, { getCredentials })).toEqual({
			confirmation: notReadable,
			asked: [],
		});
	});

	it.each([
		['is of another event', eventOf({}, { id: 'WH-2' })],
		['has no kind', { ...delivered, event_type: undefined }],
		['has nothing in it', {}],
	])('comes again later when the answer %s', async (_what, body) => {
		expect((await confirm([found(body)])).confirmation).toEqual(notReadable);
	});
});

describe('the record of an event', () => {
	it.each([
		['the kind of event', eventOf({}, { event_type: 'PAYMENT.CAPTURE.PENDING' })],
		['the payment', eventOf({ id: '4.0' })],
		['the payment, which is no number', eventOf({ id: '3.00' })],
		['the status', eventOf({ status: 'PENDING' })],
		['the currency', eventOf({ amount: { currency_code: 'EUR', value: '30.0' } })],
		['the amount', eventOf({ amount: { currency_code: 'USD', value: '30.01' } })],
		['the chat', eventOf({ custom_id: 'messenger:1:3' })],
		['whether there is a chat', eventOf({ custom_id: undefined })],
		['whether there is an amount', eventOf({ amount: undefined })],
	])('contradicts a delivery by %s', async (_what, record) => {
		expect((await confirm([found(record)])).confirmation).toEqual(contradicts);
		expect((await confirm([found(delivered)], { ...record, id: 'WH-1' })).confirmation).toEqual(contradicts);
	});

	it.each(['30', '30.00', 30])('has the same amount when it writes it %p', async (value) => {
		const record = eventOf({ amount: { currency_code: 'USD', value } });
		expect((await confirm([found(record)])).confirmation).toEqual(confirmed(record));
		expect((await confirm([found(delivered)], record)).confirmation).toEqual(confirmed(delivered));
	});

	it('has not the same amount where either is none', async () => {
		const [one, other] = [1, 2].map((cents) =>
			eventOf({ amount: { currency_code: 'USD', value: { cents } } }),
		) as [PayPalEvent, PayPalEvent];
		expect((await confirm([found(one)], other)).confirmation).toEqual(contradicts);
	});
});
