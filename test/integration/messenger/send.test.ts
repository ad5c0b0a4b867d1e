import type { INodeParameters } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { failureOf, withMessengerChat } from '../../support/messengerRun';

const { simulators, psid, run, chat, graphCalls } = withMessengerChat();

const lastFromPage = () =>
	chat()
		.messages.filter(({ from }) => from === 'page')
		.at(-1)!;

describe('Messenger sends', () => {
	it('a text to whoever wrote', async () => {
		const { json } = await run('sendText', { text: 'Welcome!' });
		expect(json).toEqual([{ psid, messageId: lastFromPage().mid }]);
		expect(lastFromPage()).toMatchObject({ text: 'Welcome!' });
	});

	it('and says who it was by one name, where version 1 has two', async () => {
		const { json } = await run('sendText', { text: 'Welcome!' }, { typeVersion: 1 });
		expect(json).toEqual([{ psid, recipientId: psid, messageId: lastFromPage().mid }]);
	});

	it('with one call to the Page of the credential', async () => {
		await run('sendText', { text: 'Welcome!' });
		expect(graphCalls().map(({ method, path, status }) => [method, path, status])).toEqual([
			['POST', `/v26.0/${page.id}/messages`, 200],
		]);
	});

	it('quick replies', async () => {
		await run('sendQuickReplies', {
			text: 'Which size?',
			quickReplies: { quickReply: [{ title: 'M', payload: 'SIZE_M', imageUrl: '' }] },
		});
		expect(lastFromPage()).toMatchObject({
			text: 'Which size?',
			quickReplies: [{ title: 'M', payload: 'SIZE_M' }],
		});
	});

	it('buttons', async () => {
		await run('sendButtons', {
			text: 'What next?',
			buttons: {
				button: [
					{ type: 'web_url', title: 'Pay', url: 'https://example.com/pay', webviewHeightRatio: 'full' },
					{ type: 'postback', title: 'Cancel', payload: 'CANCEL' },
					{ type: 'phone_number', title: 'Call', phoneNumber: '+15551234567' },
				],
			},
		});
		expect(lastFromPage().attachment).toMatchObject({
			payload: {
				template_type: 'button',
				buttons: [{ title: 'Pay' }, { payload: 'CANCEL' }, { title: 'Call' }],
			},
		});
	});

	it('a carousel from fields', async () => {
		const button = { type: 'postback', title: 'Buy', payload: 'BUY_MUG' };
		await run('sendCarousel', {
			imageAspectRatio: 'square',
			cards: {
				card: [
					{ title: 'Mug', subtitle: '$24.00', imageUrl: '', url: '', buttons: { button: [button] } },
					{ title: 'Coffee', subtitle: '$12.50', imageUrl: 'https://example.com/coffee.jpg' },
				],
			},
		});
		expect(lastFromPage().attachment).toMatchObject({
			payload: {
				template_type: 'generic',
				image_aspect_ratio: 'square',
				elements: [
					{ title: 'Mug', buttons: [button] },
					{ title: 'Coffee', image_url: 'https://example.com/coffee.jpg' },
				],
			},
		});
	});

	it('a carousel from a list that an expression gives', async () => {
		const products = [{ title: 'Mug', subtitle: '$24.00' }];
		await run(
			'sendCarousel',
			{ cardsFrom: 'json', cardsJson: '={{ $json.products }}' },
			{ items: [{ psid, products }] },
		);
		expect(lastFromPage().attachment).toMatchObject({ payload: { elements: products } });
	});

	it('a receipt', async () => {
		await run('sendReceipt', {
			recipientName: 'Jamie Rivera',
			orderNumber: '1001',
			currency: 'usd',
			linesFrom: 'fields',
			lines: { line: [{ title: 'Mug', quantity: 2, unitPrice: '24.00' }] },
			totalCost: '53.91',
			details: {
				shippingCost: '4.95',
				totalTax: '3.96',
				discounts: { discount: [{ name: 'Welcome', amount: '3.00' }] },
				address: { value: { street1: '1 Main St', city: 'X', postalCode: '1', state: 'CA', country: 'US' } },
				timestamp: '2026-11-22T07:30:00.000Z',
			},
		});
		expect(lastFromPage().attachment).toMatchObject({
			payload: {
				template_type: 'receipt',
				payment_method: 'PayPal',
				currency: 'USD',
				timestamp: '1795332600',
				elements: [{ title: 'Mug', quantity: 2, price: 48 }],
				summary: { subtotal: 48, total_cost: 53.91 },
			},
		});
	});

	it('the typing dots', async () => {
		const { json } = await run('sendSenderAction', { senderAction: 'typing_on' });
		expect(json).toEqual([{ psid, senderAction: 'typing_on' }]);
		expect(chat().typing).toBe(true);
	});

	it('to each item its own, paired with it', async () => {
		const other = buyers[1]!.psid;
		simulators.messenger.buyer(other).write('hello');
		const { outputs } = await run(
			'sendText',
			{ text: '=For {{ $json.name }}' },
			{
				items: [
					{ psid, name: 'Jamie' },
					{ psid: ` ${other} `, name: 'Léa' },
				],
			},
		);
		expect(outputs[0]!.map(({ json, pairedItem }) => [json.psid, pairedItem])).toEqual([
			[psid, { item: 0 }],
			[other, { item: 1 }],
		]);
	});
});

describe('before any call, Messenger refuses', () => {
	it.each<[string, string, INodeParameters, string]>([
		['a PSID with letters', 'sendText', { psid: 'jamie', text: 'hi' }, 'Recipient: "jamie" is not a PSID'],
		['a text over 2000', 'sendText', { text: 'x'.repeat(2001) }, 'Text has 2001 characters'],
		[
			'more than 10 cards',
			'sendCarousel',
			{ cards: { card: Array.from({ length: 11 }, () => ({ title: 'Mug', subtitle: '$1' })) } },
			'Cards: 11 cards, but Messenger takes at most 10',
		],
		[
			'a button title over 20',
			'sendButtons',
			{ text: 'x', buttons: { button: [{ type: 'postback', title: 't'.repeat(21), payload: 'P' }] } },
			'Button 1: Title has 21 characters',
		],
		['buttons that are none', 'sendButtons', { text: 'x', buttons: {} }, 'Buttons: there are no buttons'],
		['cards that are no JSON', 'sendCarousel', { cardsFrom: 'json', cardsJson: '[{' }, 'Cards (JSON)'],
	])('%s, and names the item', async (_, operation, parameters, message) => {
		const error = await failureOf(run(operation, parameters));
		expect(error.message).toContain(message);
		expect(error).toMatchObject({ context: { itemIndex: 0 } });
		expect(graphCalls()).toEqual([]);
	});

	it('a credential that is not complete', async () => {
		const credential = messengerCredential(`${simulators.origin}/graph.facebook.com`, { appSecret: '' });
		const error = await failureOf(run('sendText', { text: 'hi' }, { credentials: [credential] }));
		expect(error.message).toContain('The credential "Messenger API" can\'t be used: App Secret is empty.');
		expect(graphCalls()).toEqual([]);
	});

	it('but goes on with the others, under Continue On Fail', async () => {
		const { outputs } = await run(
			'sendText',
			{ text: 'hi' },
			{ items: [{ psid: 'jamie' }, { psid }], continueOnFail: true },
		);
		expect(outputs[0]!.map(({ json }) => json)).toMatchObject([
			{
				error: expect.stringContaining('is not a PSID'),
				details: { field: 'Recipient', itemIndex: 0 },
			},
			{ psid },
		]);
	});
});
