import '../support/shortSleeps';

import { createServer, request } from 'node:http';

import { withLinkedCharge } from '../support/linkedCharge';
import { close, listen } from '../support/localServer';
import { messengerCredential } from '../support/messengerCredential';
import type { StoredCredential } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const charge = withLinkedCharge();
const { simulators, save, taken } = charge;

/**
 * PayPal does all that it is asked to, and answers with ID, status and links alone, whatever was preferred. A saved account
 * was charged, and the sale left through Not Paid: an order without an amount is not what was asked for.
 */
const brief = createServer((incoming, outgoing) => {
	const url = new URL(incoming.url!, simulators.origin);
	const headers = { ...incoming.headers, host: url.host, prefer: 'return=minimal' };
	const onward = request(url, { method: incoming.method, headers }, (answer) => {
		outgoing.writeHead(answer.statusCode!, answer.headers);
		answer.pipe(outgoing);
	});
	incoming.pipe(onward);
});
let credentials: StoredCredential[];
beforeAll(async () => {
	const origin = await listen(brief);
	credentials = [messengerCredential(`${simulators.origin}/graph.facebook.com`), payPalCredential(origin)];
});
afterAll(async () => await close(brief));

it('charges automatically, and leaves through Paid', async () => {
	await save();
	const { outputs } = await charge.run(
		{ operation: 'chargeAutomatically', requestOptions: {} },
		{ credentials },
	);
	expect(taken()).toHaveLength(1);
	expect(outputs[1]?.map(({ json }) => json)).toMatchObject([
		{
			payment: { status: 'PAID', amount: { currency: 'USD', value: '24.00' } },
			linkedAccount: { charged: true },
			delivery: { delivered: true },
		},
	]);
});

it('charges on a tap, and goes on through Paid', async () => {
	await save();
	const asked = await charge.ask({}, { credentials });
	await charge.tap(asked.payNow, 1);
	expect(taken()).toHaveLength(1);
	expect(asked.left?.map((items) => items.map(({ json }) => json.payment))).toMatchObject([
		[],
		[{ status: 'PAID' }],
	]);
});

it('settles what a buyer has approved', async () => {
	const { outputs } = await charge.run({ operation: 'requestPayment', requestOptions: {} }, { credentials });
	const [{ json }] = outputs[0] as [{ json: { orderId: string } }];
	await charge.buyer.approves(json.orderId);
	const settled = await charge.run(
		{ operation: 'settlePayment', orderId: json.orderId, settleOptions: {} },
		{ credentials },
	);
	expect(settled.outputs.map(({ length }) => length)).toEqual([0, 1, 0]);
});
