import { createHmac } from 'node:crypto';

import { readCheckoutToken, toCheckoutToken, type WaitingCheckout } from '../../nodes/payPage/checkoutLink';
import {
	signMessengerDelivery,
	verifyMessengerDelivery,
} from '../../nodes/vendors/messenger/events/signature';
import { closeWayBack, openWayBack } from '../../nodes/checkout/terms/closedWayBack';
import { isSealOf, readWayBack, sealTerms } from '../../nodes/checkout/terms/seal';
import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';
import { WaitingPayment } from '../support/waitingPayment';

const appSecret = 'a secret of the app';
const app = { clientId: 'shop', clientSecret: 'a secret of the shop' };
const terms = { currency: 'USD', value: '24.00', customId: 'messenger:1:2' };
/** As long as n8n's. */
const resumeToken = 'a1b2c3d4'.repeat(8);
const checkout: WaitingCheckout = {
	executionId: '231',
	checkoutId: 'order-1',
	resumeToken,
	waitingPath: '/webhook-waiting',
	pageId: '108542738901234',
};
const wayBack = { executionId: '231', checkoutId: 'order-1', resumeToken };

/** Whether a text holds the key, as it is or in an encoding that anybody can undo. */
const shows = (text: string): boolean =>
	[text, ...text.split(/[.?&=]/).map((part) => Buffer.from(part, 'base64url').toString('latin1'))].some(
		(read) => read.includes(resumeToken),
	);

describe('a pay link', () => {
	const token = toCheckoutToken(checkout, appSecret);

	it('shows nobody the key to the execution, and gives it to the page behind it', () => {
		expect(shows(token)).toBe(false);
		expect(readCheckoutToken(token, appSecret)).toEqual(checkout);
	});

	it('is the same for the same checkout, so that an order that is asked for again is the same', () => {
		expect(toCheckoutToken(checkout, appSecret)).toBe(token);
		expect(toCheckoutToken({ ...checkout, executionId: '232' }, appSecret)).not.toBe(token);
	});

	it('fits into the button of a message', () => {
		expect(token.length).toBeLessThan(400);
	});

	it('is believed in one spelling only', () => {
		for (let at = 0; at < token.length; at++) {
			for (const other of ['A', 'B', '-', '=', '.', ' ']) {
				const changed = token.slice(0, at) + other + token.slice(at + 1);
				if (changed !== token) expect(readCheckoutToken(changed, appSecret)).toBeUndefined();
			}
		}
	});

	it('makes no delivery', () => {
		const [content = '', proof = ''] = token.split('.');
		const signature = `sha256=${Buffer.from(proof, 'base64url').toString('hex')}`;
		for (const body of [content, `checkout-link:${content}`]) {
			const headers = { 'x-hub-signature-256': signature };
			expect(verifyMessengerDelivery(Buffer.from(body), headers, appSecret).ok).toBe(false);
		}
	});
});

describe('the way back in an order', () => {
	const sealed = sealTerms(terms, app, closeWayBack(wayBack, app));

	it('shows nobody the key to the execution, and gives it to who has the PayPal credential', () => {
		expect(shows(sealed)).toBe(false);
		expect(isSealOf(sealed, terms, app)).toBe(true);
		expect(openWayBack(readWayBack(sealed)!, app)).toEqual(wayBack);
		expect(openWayBack(readWayBack(sealed)!, { ...app, clientSecret: 'other' })).not.toEqual(wayBack);
	});

	it('opens for no other execution', () => {
		const moved = { ...readWayBack(sealed)!, executionId: '232' };
		expect(openWayBack(moved, app).resumeToken).not.toBe(resumeToken);
	});

	it('fits beside the seal', () => {
		const checkoutId = `order-${'a'.repeat(40)}`;
		const longest = closeWayBack({ ...wayBack, executionId: '2147483647', checkoutId }, app);
		expect(sealTerms(terms, app, longest).length).toBeLessThanOrEqual(256);
	});
});

/** Made by the code of c5e237f. */
describe('what was out before', () => {
	const link =
		'WyIyMzEiLCJvcmRlci0xIiwicmVzdW1lLXRva2VuLW9mLTIzMSIsIi93ZWJob29rLXdhaXRpbmciLCIxMDg1NDI3Mzg5MDEyMzQiXQ.730sstfCQT3OsnR4vbECEt-Ct51Uq_LN4s6mV2eDKOA';
	const mark = 'mc1-dRYYJdk5mAG5IqiDy-lo0fewGmvZjV0t3YqLkFQ9I4s.231.order-1.resume-token-of-231';

	it('still leads there: a link', () => {
		expect(readCheckoutToken(link, appSecret)).toEqual({ ...checkout, resumeToken: 'resume-token-of-231' });
		expect(readCheckoutToken(`${link}x`, appSecret)).toBeUndefined();
		expect(readCheckoutToken(link, 'another secret')).toBeUndefined();
	});

	it('still leads there: an order', () => {
		expect(isSealOf(mark, terms, app)).toBe(true);
		expect(openWayBack(readWayBack(mark)!, app)).toEqual({ ...wayBack, resumeToken: 'resume-token-of-231' });
	});

	it('makes no delivery: the signature of a link', () => {
		const [payload, signature = ''] = link.split('.');
		const body = Buffer.from(`checkout-link:${payload}`);
		const header = `sha256=${Buffer.from(signature, 'base64url').toString('hex')}`;
		expect(signMessengerDelivery(body, appSecret)).toBe(header);
		expect(createHmac('sha256', appSecret).update(body).digest('base64url')).toBe(signature);
		const verdict = verifyMessengerDelivery(body, { 'x-hub-signature-256': header }, appSecret);
		expect(verdict).toEqual({ ok: false, reason: 'wrong-signature' });
	});
});

describe('a payment that is waited for', () => {
	const simulators = withSimulators();
	beforeEach(() => resetN8nServices());

	it('leaves the key in no order that PayPal has', async () => {
		const payment = await WaitingPayment.ask(simulators.origin, '24.00', {}, {}, { resumeToken } as object);
		await payment.order();
		const orders = JSON.stringify(simulators.payPal.state().orders);
		expect(orders).toContain('mc1-');
		const [{ reference_id: mark = '' } = {}] = (
			simulators.payPal.state().orders[0] as unknown as {
				purchase_units: Array<{ reference_id?: string }>;
			}
		).purchase_units;
		expect(mark).not.toContain(resumeToken);
		expect(mark.length).toBeLessThanOrEqual(256);
	});
});
