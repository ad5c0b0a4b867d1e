import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { forgetLanguages } from '../../../nodes/vendors/messenger/spokenLanguages';
import { buyers, page, pageAccessToken } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout } = withCheckout();
const [jamie, lea, yuki] = buyers.map(({ psid }) => psid) as [string, string, string];
const dayMs = 24 * 60 * 60 * 1000;

beforeEach(async () => {
	for (const psid of [lea, yuki]) await new Buyer(simulators.origin, psid).writes('hi');
});

const lastText = async (psid = jamie) => {
	const { text, attachment } = (await new Buyer(simulators.origin, psid).got()).at(-1)!;
	return text ?? (attachment?.payload.text as string);
};

const pendingOrder = async (psid = jamie, changes: IDataObject = {}, pendingReason = 'PENDING_REVIEW') => {
	const orderId = await checkout.order({ psid, ...changes });
	await checkout.settled(orderId, { fundingSource: 'paypal', pendingReason }, psid);
	return orderId;
};

const told = ({ json }: { json: IDataObject }) => json.notification as IDataObject;

const ownText = (kind: string, text: string, language = 'all') => ({
	ownTexts: { text: [{ kind, language, text }] },
});

describe('the language', () => {
	it.each([
		[jamie, { currency: 'USD' }, /^Thank you! .* \$24\.00 /],
		[lea, { currency: 'EUR' }, /^Merci\u00a0! .* 24,00\s€ /],
		[yuki, { currency: 'JPY', linesJson: [{ name: 'マグ', quantity: 1, unitPrice: '3200' }] }, /￥3,200/],
	])('is that of the profile, money included (%s)', async (psid, changes, text) => {
		await checkout.notify(await pendingOrder(psid, changes));
		expect(await lastText(psid)).toMatch(text);
	});

	it('is the fixed one when the merchant has chosen one, and Facebook is not asked', async () => {
		const orderId = await pendingOrder(lea);
		simulators.world.calls.length = 0;
		await checkout.notify(orderId, { language: 'de' });
		expect(await lastText(lea)).toMatch(/^Vielen Dank! .* 24,00\s\$ /);
		expect(simulators.world.calls.filter(({ path }) => path.includes(lea))).toEqual([]);
	});

	it('is known from the pay card, and not asked for again', async () => {
		const orderId = await pendingOrder(lea);
		simulators.world.calls.length = 0;
		expect(told(await checkout.notify(orderId))).toMatchObject({ sent: true });
		expect(await lastText(lea)).toMatch(/^Merci/);
		expect(simulators.world.calls.filter(({ path }) => path.includes(lea))).toEqual([]);
	});

	it('is the other one when Facebook does not tell', async () => {
		const orderId = await pendingOrder(lea);
		forgetLanguages();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: lea,
			action: 'fail',
			status: 400,
			body: {
				error: { message: '(#2018247) Insufficient permission', type: 'OAuthException', code: 2018247 },
			},
		});
		expect(told(await checkout.notify(orderId, { otherLanguage: 'sv' }))).toMatchObject({ sent: true });
		expect(await lastText(lea)).toMatch(/^Tack! /);
	});

	it('is on the receipt too', async () => {
		const orderId = await checkout.order({ psid: lea, amounts: { shipping: '4.95', discount: '2.00' } });
		await checkout.settled(orderId, undefined, lea);
		await checkout.notify(orderId);
		const [receipt] = (await new Buyer(simulators.origin, lea).got()).slice(-1);
		expect(receipt!.attachment!.payload).toMatchObject({ adjustments: [{ name: 'Remise', amount: 2 }] });
	});
});

describe('own texts', () => {
	it('replace ours, filled in', async () => {
		const text = 'Hi [name], [items] over [amount]: [reason] Yours, [shopName]. [nothing said twice]';
		await checkout.notify(await pendingOrder(), {
			...ownText('pending', text),
			notificationOptions: { merchantName: 'Maple & Mug' },
		});
		expect(await lastText()).toBe(
			'Hi Jamie, Stoneware mug over $24.00: PayPal is taking a closer look at it, which usually takes less than a day. Yours, Maple & Mug. [nothing said twice]',
		);
	});

	it('are chosen by language, then by "all languages"', async () => {
		const ownTexts = {
			text: [
				{ kind: 'pending', language: 'all', text: 'Soon!' },
				{ kind: 'pending', language: 'fr', text: 'Bientôt !' },
				{ kind: 'paid', language: 'all', text: 'Something else' },
			],
		};
		for (const psid of [jamie, lea]) await checkout.notify(await pendingOrder(psid), { ownTexts });
		expect([await lastText(jamie), await lastText(lea)]).toEqual(['Soon!', 'Bientôt !']);
	});

	it('are sent instead of the receipt', async () => {
		const orderId = await checkout.order();
		await checkout.settled(orderId);
		await checkout.notify(orderId, ownText('paid', 'Paid: [amount], order [orderNumber].'));
		expect(await lastText()).toBe(`Paid: $24.00, order ${orderId}.`);
	});

	it.each([
		[
			'an unknown placeholder',
			ownText('pending', 'Hi [firstName]'),
			'Custom Texts: Text of Pending: [firstName]',
		],
		['one of another kind', ownText('paid', 'Why: [reason]'), 'Custom Texts: Text of Paid: [reason]'],
		['no text', ownText('paid', ' '), 'Custom Texts: Text of Paid is empty'],
		['[shopName] without a shop name', ownText('paid', 'Yours, [shopName]'), 'Shop Name is empty'],
		[
			'an unknown placeholder for a template',
			{ utilityTemplates: { template: [{ kind: 'paid', name: 'x', language: 'en', values: '[total]' }] } },
			'Utility Templates: Values of Paid: [total]',
		],
		[
			'words for a template',
			{ utilityTemplates: { template: [{ kind: 'paid', name: 'x', language: 'en', values: 'Hi' }] } },
			'"Hi" is not a placeholder',
		],
	])('with %s are refused before any call', async (_, parameters, message) => {
		const orderId = await checkout.order();
		simulators.world.calls.length = 0;
		await expect(checkout.notify(orderId, parameters)).rejects.toThrow(message);
		expect(simulators.world.calls).toEqual([]);
	});

	it('that are wrong say which placeholders there are', async () => {
		const refused = checkout.notify('5O190127TN364715T', ownText('reminder', '[ammount]'));
		await expect(refused).rejects.toMatchObject({
			description: 'Available here: [amount], [name], [orderNumber], [shopName], [items], [link].',
		});
	});

	it('that get too long for Messenger are refused, and can be corrected', async () => {
		const orderId = await checkout.order();
		const tooLong = { kind: 'reminder', ...ownText('reminder', `${'x'.repeat(630)} [orderNumber]`) };
		await expect(checkout.notify(orderId, tooLong)).rejects.toThrow(
			/Custom Texts: Text of Reminder has 6\d\d characters/,
		);
		expect(told(await checkout.notify(orderId, { kind: 'reminder' }))).toMatchObject({ sent: true });
	});
});

describe('more than 24 hours after the buyer wrote', () => {
	const approveTemplate = async (name: string, language: string, text: string) => {
		const places = text.match(/\{\{/g)?.length ?? 0;
		const sample = places > 0 && { example: { body_text: [Array.from({ length: places }, () => 'x')] } };
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/${page.id}/message_templates`,
			{ name, language, category: 'UTILITY', components: [{ type: 'BODY', text, ...sample }] },
			{ params: { access_token: pageAccessToken } },
		);
	};

	const later = async (psid = jamie) => {
		const orderId = await pendingOrder(psid, {}, 'ECHECK');
		await approveTemplate(
			'order_pending',
			'en',
			'Your payment for order {{1}} over {{2}} is being checked now.',
		);
		await approveTemplate(
			'order_pending',
			'fr',
			'Votre paiement de la commande {{1}} de {{2}} est en cours.',
		);
		simulators.world.clock.advance(2 * dayMs);
		return orderId;
	};

	const template = (language: string, name = 'order_pending') => ({
		kind: 'pending',
		name,
		language,
		values: '[orderNumber], [amount]',
	});
	const mapped = (...rows: object[]) =>
		({ kind: 'auto', utilityTemplates: { template: rows } }) as IDataObject;

	it('the approved template goes out, once', async () => {
		const orderId = await later();
		const parameters = mapped(template('en'));
		expect(told(await checkout.notify(orderId, parameters))).toMatchObject({
			kind: 'pending',
			sent: true,
			template: 'order_pending',
		});
		expect(await lastText()).toBe(`Your payment for order ${orderId} over $24.00 is being checked now.`);
		expect(told(await checkout.notify(orderId, parameters))).toMatchObject({ outcome: 'already-sent' });
	});

	it('it goes out in the language of the buyer', async () => {
		const orderId = await later(lea);
		await checkout.notify(orderId, mapped(template('en'), template('fr')));
		expect(await lastText(lea)).toMatch(/^Votre paiement .* 24,00\s\$/);
	});

	it('inside the window nobody gets it', async () => {
		const orderId = await later();
		await new Buyer(simulators.origin).writes('hello?');
		expect(told(await checkout.notify(orderId, mapped(template('en'))))).not.toHaveProperty('template');
		expect(await lastText()).toMatch(/^Thank you!/);
	});

	it('without a template it is an outcome, and may be told later', async () => {
		const orderId = await later();
		expect(told(await checkout.notify(orderId))).toMatchObject({
			sent: false,
			outcome: 'outside-window',
			reason: expect.stringContaining('No utility template is set'),
		});
		await new Buyer(simulators.origin).writes('hello?');
		expect(told(await checkout.notify(orderId))).toMatchObject({ sent: true });
	});

	it('a template that Facebook refuses is an outcome with its name', async () => {
		const orderId = await later();
		expect(told(await checkout.notify(orderId, mapped(template('en', 'never_made'))))).toMatchObject({
			sent: false,
			outcome: 'template-refused',
			reason: expect.stringContaining('"never_made"'),
		});
	});
});
