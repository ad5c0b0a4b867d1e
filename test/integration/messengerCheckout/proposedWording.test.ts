import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import type { NotificationKind } from '../../../nodes/shared/notifications/kinds';
import { buyerTexts, languages, type Language } from '../../../nodes/shared/texts/languages';
import { buyers, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { CheckoutNode } from '../../support/checkoutNode';
import { runMessenger } from '../../support/messengerRun';
import { runNode, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];
const customId = `messenger:${page.id}:${jamie}`;
const dayMs = 24 * 60 * 60 * 1000;

let shop: CheckoutNode;
let buyer: Buyer;

beforeEach(async () => {
	shop = new CheckoutNode(simulators);
	buyer = new Buyer(simulators.origin);
	await buyer.writes('hi');
});

const create = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runMessenger(
		`${simulators.origin}/graph.facebook.com`,
		['template', 'create'],
		{ wording: 'proposed', ...parameters },
		{ items },
	);

const reviewed = () => simulators.world.clock.advance(60_000);
const closeWindow = () => simulators.world.clock.advance(3 * dayMs);
const templates = () => simulators.messenger.state().pages[0]!.templates;

/** Everything of the chat that came with the last message: words, and the button below. */
const shown = ({ text, attachment }: Awaited<ReturnType<Buyer['got']>>[number]) => {
	const payload = attachment?.payload as { text: string; buttons: Array<{ title: string; url: string }> };
	const [button] = payload?.buttons ?? [];
	return { text: text ?? payload.text, ...(button && { button: [button.title, button.url] }) };
};

const settled = async () => await shop.settled(await shop.order());

const refund = async (amount: object) => {
	const { captureId } = await settled();
	const { id } = await shop.payPal('POST', `/v2/payments/captures/${captureId as string}/refund`, amount);
	return { eventType: 'PAYMENT.CAPTURE.REFUNDED', captureId: captureId!, refundId: id! };
};

const dispute = async (status: string) => {
	const { captureId } = await settled();
	shop.payPalHas('/v1/customer/disputes/PP-D-4012', {
		dispute_id: 'PP-D-4012',
		status,
		disputed_transactions: [{ seller_transaction_id: captureId, invoice_number: '0007' }],
	});
	return { disputeId: 'PP-D-4012', captureId: captureId! };
};

/** Brings each thing about that a buyer can be told of. */
const occasions: Record<NotificationKind, () => Promise<IDataObject>> = {
	paid: settled,
	pending: async () =>
		await shop.settled(await shop.order(), { fundingSource: 'paypal', pendingReason: 'PENDING_REVIEW' }),
	declined: async () => await shop.settled(await shop.order(), { fundingSource: 'paypal', decline: true }),
	refunded: async () => await refund({}),
	partlyRefunded: async () => await refund({ amount: { currency_code: 'USD', value: '4.00' } }),
	disputeOpened: async () => await dispute('WAITING_FOR_SELLER_RESPONSE'),
	disputeResolved: async () => await dispute('RESOLVED'),
	authorized: async () => {
		const { id } = await shop.payPal('POST', '/v2/checkout/orders', {
			intent: 'AUTHORIZE',
			purchase_units: [{ custom_id: customId, amount: { currency_code: 'USD', value: '24.00' } }],
		});
		await buyer.approves(id as string);
		await shop.payPal('POST', `/v2/checkout/orders/${id as string}/authorize`, {});
		return { orderId: id! };
	},
	invoicePaid: async () => {
		shop.payPalHas('/v2/invoicing/invoices/', {
			id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
			status: 'PAID',
			detail: { invoice_number: '0007', reference: customId },
			amount: { currency_code: 'USD', value: '24.00' },
		});
		return { payPalInvoiceId: 'INV2-Z56S-5LLA-Q52L-CPZ5' };
	},
	subscriptionCharged: async () => {
		const path = '/v1/billing/subscriptions/I-BW452GLLEP1G';
		const amount = { gross_amount: { currency_code: 'USD', value: '24.00' } };
		const time = simulators.world.clock.now().toISOString();
		const charge = { id: 'SALE1', status: 'COMPLETED', time, amount_with_breakdown: amount };
		shop.payPalHas(`${path}/transactions`, { transactions: [charge] });
		shop.payPalHas(path, { id: 'I-BW452GLLEP1G', custom_id: customId });
		return { saleId: 'SALE1', subscriptionId: 'I-BW452GLLEP1G' };
	},
	reminder: async () => ({ orderId: await shop.order() }),
	shipped: settled,
	readyForPickup: settled,
	delivered: settled,
};

/** Tells one thing to the buyers of these languages, each as if it were the first time. */
const tell = async (
	kind: NotificationKind,
	item: IDataObject,
	parameters: IDataObject = {},
	to: string[] = languages,
) => {
	const operation = ['delivered', 'readyForPickup', 'shipped'].includes(kind)
		? { operation: 'sendOrderUpdate', update: kind }
		: { operation: 'sendNotification', kind };
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'notification',
			...operation,
			orderId: '={{ $json.orderId ?? $json.captureId ?? "" }}',
			language: '={{ $json.language }}',
			utilityTemplates: { template: [{ kind }] },
			notificationOptions: { sendAgain: true },
			...parameters,
		} as NodeRun['parameters'],
		credentials: shop.credentials,
		items: to.map((language) => ({ ...item, language })),
	});
	return outputs.flat().map(({ json }) => json.notification as IDataObject);
};

/** Our words with what is filled in, as somebody else would put it there. */
const expected = (kind: NotificationKind, language: Language, orderNumber: string) =>
	buyerTexts[language].notification[kind]
		.replace('[orderNumber]', orderNumber)
		.replace(
			'[amount]',
			new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' }).format(
				kind === 'partlyRefunded' ? 4 : 24,
			),
		)
		.replace('[reason]', buyerTexts[language].notification.reasons.review)
		.replace(
			'[date]',
			simulators.world.clock.now().toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }),
		);

/** What a buyer knows these things by; the others by the ID of the order. */
const numbers: Partial<Record<NotificationKind, string>> = {
	disputeOpened: '0007',
	disputeResolved: '0007',
	invoicePaid: '0007',
	subscriptionCharged: 'I-BW452GLLEP1G',
};

const orderIdIn = (text: string) => /\b[0-9A-Z]{17}\b/.exec(text)![0];
const payPalLink = () => `${simulators.origin}/www.paypal.com/checkoutnow?token=`;

describe.each(Object.keys(occasions) as NotificationKind[])('our wording for %s', (kind) => {
	it('is approved in every language, and says the right thing after the 24 hours', async () => {
		await create(
			{
				notification: kind,
				wordingLanguage: '={{ $json.language }}',
				words: { value: { buttonUrl: `${payPalLink()}{{1}}` } },
			},
			languages.map((language) => ({ language })),
		);
		reviewed();
		expect(templates().map(({ status, rejectedReason }) => rejectedReason ?? status)).toEqual(
			languages.map(() => 'APPROVED'),
		);

		closeWindow();
		const told = await tell(kind, await occasions[kind](), tracking());
		expect(told).toEqual(
			languages.map(() => expect.objectContaining({ sent: true, template: templates()[0]!.name })),
		);
		const chat = (await buyer.got()).slice(-languages.length).map(shown);
		const number = numbers[kind] ?? orderIdIn(chat[0]!.text);
		expect(chat).toEqual(
			languages.map((language) => ({
				text: expected(kind, language, number),
				...button(kind, language, number),
			})),
		);
	});
});

const tracking = () => ({ trackingUrl: `${payPalLink()}4711` });

function button(kind: NotificationKind, language: Language, number: string) {
	const { page: words, notification } = buyerTexts[language];
	if (kind === 'declined') return { button: [words.otherWay, payPalLink() + number] };
	if (kind === 'reminder') return { button: [words.payNow, payPalLink() + number] };
	if (kind === 'shipped') return { button: [notification.trackParcel, `${payPalLink()}4711`] };
	return {};
}

const reasonOf = async (kind: NotificationKind, parameters: IDataObject = {}, language = 'en') =>
	String((await tell(kind, await occasions[kind](), parameters, [language]))[0]!.reason);

const lastText = async (psid = jamie) => shown((await new Buyer(simulators.origin, psid).got()).at(-1)!).text;

describe('the merchant may edit the wording,', () => {
	it('and it is filled in all the same, with nothing to map', async () => {
		const text = 'Hello [name]! [items] will be with you soon: we have your money for order [orderNumber].';
		await create({ notification: 'paid', words: { value: { name: 'thanks', text, for: 'paid/en' } } });
		reviewed();
		closeWindow();
		const utilityTemplates = { template: [{ kind: 'paid', name: 'thanks' }] };
		await tell('paid', await occasions.paid(), { utilityTemplates }, ['en']);
		expect(await lastText()).toMatch(
			/^Hello Jamie! Stoneware mug will be with you soon: we have your money for order \w{17}\.$/,
		);
	});

	it.each([
		['removed', {}],
		['emptied', { buttonTitle: 'Pay now', buttonUrl: null }],
	])('and a button that was %s is not there', async (_, button) => {
		const { reminder: text } = buyerTexts.en.notification;
		await create({ notification: 'reminder', words: { value: { text, for: 'reminder/en', ...button } } });
		expect(templates()[0]!.components.map(({ type }) => type)).toEqual(['BODY']);
	});

	it('but not for one language in the name of others', async () => {
		const words = { value: { text: 'We have your money, thank you very much.', for: 'paid/en' } };
		const french = { notification: 'paid', wordingLanguage: 'fr', words };
		await expect(create(french)).rejects.toThrow('what you wrote is for another notification or language');
		expect(templates()).toEqual([]);
	});

	it('and left alone it follows the expressions of each item', async () => {
		const { name, text } = { name: 'payment_received', text: buyerTexts.en.notification.paid };
		const words = { value: { name, text, for: 'paid/en' } };
		await create({ notification: 'paid', wordingLanguage: 'fr', words });
		expect(templates()[0]!.components[0]!.text).toMatch(/^Merci/);
	});

	it.each([
		['Notification', { notification: 'birthday' }],
		['Language', { wordingLanguage: 'uk' }],
	])('but %s must be one we have words for', async (field, parameters) => {
		await expect(create({ notification: 'paid', ...parameters })).rejects.toThrow(`${field}: there is no "`);
	});
});

describe('of several languages', () => {
	const approved = async (...asked: Language[]) => {
		await create(
			{ notification: 'pending', wordingLanguage: '={{ $json.language }}' },
			asked.map((language) => ({ language })),
		);
		reviewed();
	};
	const tellLea = async () => {
		await new Buyer(simulators.origin, lea).writes('hi');
		closeWindow();
		const orderId = await shop.order({ psid: lea });
		const review = { fundingSource: 'paypal', pendingReason: 'PENDING_REVIEW' };
		await tell('pending', await shop.settled(orderId, review, lea), { language: 'buyer' }, ['']);
		return await lastText(lea);
	};

	it('the one of the buyer goes out', async () => {
		await approved('de', 'en', 'fr');
		expect(await tellLea()).toMatch(/^Merci/);
	});

	it('English, where there is none in it', async () => {
		await approved('de', 'en');
		const { reasons } = buyerTexts.en.notification;
		expect(await tellLea()).toMatch(/^Thank you! .* of \$24\.00 for/);
		expect(await lastText(lea)).toContain(reasons.review);
	});

	it('any, where there is not even that', async () => {
		await approved('de');
		expect(await tellLea()).toMatch(/^Vielen Dank/);
	});
});

describe('a template that does not fit is an outcome, with the reason', () => {
	const approve = async (parameters: INodeParameters) => {
		await create({ wording: 'own', name: 'payment_received', language: 'en', ...parameters });
		reviewed();
		closeWindow();
	};

	it('when it was never made, or is not approved', async () => {
		closeWindow();
		expect(await reasonOf('paid')).toMatch(/"payment_received" was not sent: There is no approved template/);
	});

	it('when its places are numbered, and nobody has written what goes there', async () => {
		await approve({
			body: 'We have received your payment for order {{1}}, thank you.',
			bodySamples: { sample: [{ example: '1' }] },
		});
		expect(await reasonOf('paid')).toMatch(/\{\{1\}\} does not say what goes there/);
	});

	it('when it wants what is not known', async () => {
		const text = 'Thank you for shopping at [shopName]: we have received your payment of [amount].';
		await create({ notification: 'paid', words: { value: { text } } });
		reviewed();
		closeWindow();
		expect(await reasonOf('paid')).toMatch(/it has a place for \[shopName\], which is not known here/);
	});

	it('when its button leads elsewhere than the link does', async () => {
		await create({ notification: 'reminder' });
		reviewed();
		closeWindow();
		expect(await reasonOf('reminder')).toMatch(
			/leads to https:\/\/www\.paypal\.com\/checkoutnow.*but the link is/,
		);
	});

	it('when Facebook does not let it be read', async () => {
		closeWindow();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: 'message_templates',
			action: 'fail',
			status: 400,
			body: { error: { message: '(#10) No permission', type: 'OAuthException', code: 10 } },
		});
		expect(await reasonOf('paid')).toMatch(
			/"payment_received" was not sent: Your Facebook app lacks a permission/,
		);
	});
});
