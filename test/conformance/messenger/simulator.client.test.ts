import { MessengerClient, type MessengerTypes } from 'messaging-api-messenger';

import { app, buyers, page, pageAccessToken, permissions } from '../../../playground/seed.ts';
import { withSimulators } from '../../support/simulators';

const psid = buyers[0]!.psid;
const delivered = { recipientId: psid, messageId: expect.stringMatching(/^m_[\w-]{86}$/) };

/** An independent Messenger SDK, unchanged, pointed at the simulator. */
describe('messaging-api-messenger', () => {
	const simulators = withSimulators();

	const clientWith = (config: object = {}): MessengerClient =>
		new MessengerClient({
			accessToken: pageAccessToken,
			appId: app.id,
			appSecret: app.secret,
			version: '26.0',
			origin: `${simulators.origin}/graph.facebook.com`,
			...config,
		});

	let client: MessengerClient;
	beforeEach(() => {
		client = clientWith();
		simulators.messenger.buyer(psid).write('hi');
	});
	const lastMessage = () => simulators.messenger.state().threads[0]!.messages.at(-1)!;

	it('reads the Page and the person', async () => {
		expect(await client.getPageInfo()).toEqual({ name: page.name, id: page.id });
		expect(await client.getUserProfile(psid)).toMatchObject({
			id: psid,
			firstName: 'Jamie',
			lastName: 'Rivera',
		});
	});

	it('is answered on its own old default version too', async () => {
		expect(await clientWith({ version: undefined }).getPageInfo()).toMatchObject({ id: page.id });
	});

	it('debugs its token', async () => {
		// Its proof for this one call is made with the Page token but sent with the app token.
		const tokenInfo = await clientWith({ skipAppSecretProof: true }).debugToken();
		expect(tokenInfo).toMatchObject({ isValid: true, appId: app.id, scopes: permissions });
	});

	it('sends text', async () => {
		expect(await client.sendText(psid, 'Hello')).toEqual(delivered);
		expect(lastMessage()).toMatchObject({ from: 'page', text: 'Hello' });
	});

	it('sends quick replies', async () => {
		const quickReplies: MessengerTypes.QuickReply[] = [
			{ contentType: 'text', title: 'Red', payload: 'RED' },
			{ contentType: 'user_email' },
		];
		expect(await client.sendText(psid, 'Which?', { quickReplies })).toEqual(delivered);
		expect(lastMessage().quickReplies).toEqual([
			{ content_type: 'text', title: 'Red', payload: 'RED' },
			{ content_type: 'user_email' },
		]);
	});

	it('sends a picture', async () => {
		expect(await client.sendImage(psid, 'https://example.com/mug.png')).toEqual(delivered);
		expect(lastMessage().attachment).toMatchObject({
			type: 'image',
			payload: { url: 'https://example.com/mug.png' },
		});
	});

	it('sends a button template', async () => {
		const buttons: MessengerTypes.TemplateButton[] = [
			{ type: 'web_url', url: 'https://example.com', title: 'Pay' },
			{ type: 'postback', title: 'Not now', payload: 'LATER' },
		];
		expect(await client.sendButtonTemplate(psid, 'Ready?', buttons)).toEqual(delivered);
		expect(lastMessage().attachment!.payload).toEqual({ template_type: 'button', text: 'Ready?', buttons });
	});

	it('sends a generic template', async () => {
		const elements: MessengerTypes.TemplateElement[] = [
			{
				title: 'Mug',
				subtitle: '12.00 USD',
				imageUrl: 'https://example.com/mug.png',
				defaultAction: { type: 'web_url', url: 'https://example.com', webviewHeightRatio: 'tall' },
				buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY:mug' }],
			},
		];
		expect(await client.sendGenericTemplate(psid, elements, { imageAspectRatio: 'square' })).toEqual(
			delivered,
		);
		expect(lastMessage().attachment!.payload).toMatchObject({
			template_type: 'generic',
			image_aspect_ratio: 'square',
			elements: [
				{ image_url: 'https://example.com/mug.png', default_action: { webview_height_ratio: 'tall' } },
			],
		});
	});

	it('sends a receipt', async () => {
		const receipt: MessengerTypes.ReceiptAttributes = {
			recipientName: 'Jamie Rivera',
			orderNumber: '12345678902',
			currency: 'USD',
			paymentMethod: 'PayPal',
			orderUrl: 'https://example.com/orders/1',
			timestamp: '1428444852',
			summary: { subtotal: 75, shippingCost: 4.95, totalTax: 6.19, totalCost: 56.14 },
			adjustments: [{ name: 'Coupon', amount: 30 }],
			elements: [
				{
					title: 'Mug',
					subtitle: 'Blue',
					quantity: 2,
					price: 50,
					currency: 'USD',
					imageUrl: 'https://example.com/mug.png',
				},
			],
		};
		expect(await client.sendReceiptTemplate(psid, receipt)).toEqual(delivered);
		expect(lastMessage().attachment!.payload).toMatchObject({
			template_type: 'receipt',
			summary: { total_cost: 56.14, shipping_cost: 4.95 },
		});
	});

	it('acts as a sender, and is told only who it was for', async () => {
		for (const action of ['typingOn', 'typingOff', 'markSeen'] as const) {
			expect(await client[action](psid)).toEqual({ recipientId: psid });
		}
	});

	it('understands why it is refused', async () => {
		await expect(client.sendText('1', 'hi')).rejects.toThrow(
			'Messenger API - 100 OAuthException (#100) No matching user found',
		);
		await expect(client.sendText(psid, 'x'.repeat(2001))).rejects.toThrow(
			'Messenger API - 100 OAuthException',
		);
		await expect(clientWith({ accessToken: 'EAAnobody' }).getPageInfo()).rejects.toThrow(
			'Messenger API - 190',
		);
		simulators.world.clock.advance(25 * 3_600_000);
		await expect(client.sendText(psid, 'hi')).rejects.toThrow(
			'(#10) This message is sent outside of allowed window.',
		);
	});

	it('subscribes its app to the Page', async () => {
		const callbackUrl = simulators.receiver.url;
		const accessToken = `${app.id}|${app.secret}`;
		expect(await client.getPageSubscription({ accessToken })).toBeNull();
		expect(await client.createSubscription({ callbackUrl, verifyToken: 'x', accessToken })).toEqual({
			success: true,
		});
		expect(await client.getPageSubscription({ accessToken })).toMatchObject({
			object: 'page',
			callbackUrl,
			active: true,
			fields: expect.arrayContaining([{ name: 'messages', version: 'v26.0' }]),
		});
	});

	it('sets up the profile of the Page', async () => {
		expect(await client.getGetStarted()).toBeNull();
		expect(await client.setGetStarted('START')).toEqual({ result: 'success' });
		await client.setGreeting('Hello!');
		await client.setPersistentMenu([{ type: 'postback', title: 'Shop', payload: 'SHOP' }]);
		expect(await client.getGetStarted()).toEqual({ payload: 'START' });
		expect(await client.getGreeting()).toEqual([{ locale: 'default', text: 'Hello!' }]);
		expect(await client.getPersistentMenu()).toMatchObject([
			{ locale: 'default', callToActions: [{ title: 'Shop' }] },
		]);
		await client.deleteGreeting();
		expect(await client.getGreeting()).toBeNull();
	});
});
