import { MessengerBatch, MessengerClient, type MessengerTypes } from 'messaging-api-messenger';

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

	it('uploads media, from an address or a buffer, and sends it by its id', async () => {
		const url = 'https://example.com/mug.png';
		const { attachmentId } = await client.uploadImage(url, { isReusable: true });
		expect(await client.sendImage(psid, { attachmentId })).toEqual(delivered);
		expect(lastMessage().attachment!.payload.url).toBe(url);
		const file = Buffer.from('89504e470d0a1a0a', 'hex');
		const uploaded = await client.uploadImage(file, { filename: 'mug.png', isReusable: true });
		const element: MessengerTypes.MediaElement = {
			mediaType: 'image',
			attachmentId: uploaded.attachmentId,
			buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY' }],
		};
		expect(await client.sendMediaTemplate(psid, [element])).toEqual(delivered);
	});

	it('sends a picture along with the message', async () => {
		const picture = Buffer.from('89504e470d0a1a0a', 'hex');
		expect(await client.sendImage(psid, picture, { filename: 'mug.png' } as object)).toEqual(delivered);
		expect(lastMessage().attachment!.payload.url).toContain('fbcdn');
	});

	it('sends sounds, films and files', async () => {
		await client.sendAudio(psid, 'https://example.com/1.mp3');
		await client.sendVideo(psid, 'https://example.com/1.mp4');
		await client.sendFile(psid, 'https://example.com/1.pdf');
		expect(lastMessage().attachment).toMatchObject({ type: 'file' });
	});

	it('writes under another name', async () => {
		const persona = { name: 'Robin', profilePictureUrl: 'https://example.com/robin.png' };
		const { id } = await client.createPersona(persona);
		expect(await client.getPersona(id)).toEqual({ ...persona, id });
		expect(await client.getAllPersonas()).toEqual([{ ...persona, id }]);
		expect(await client.sendText(psid, 'Hello', { personaId: id })).toEqual(delivered);
		expect(await client.deletePersona(id)).toEqual({ success: true });
		expect(await client.getAllPersonas()).toEqual([]);
	});

	it('hands a conversation to the Page inbox, and asks for it back', async () => {
		expect(await client.requestThreadControl(psid, 'mine')).toEqual({ success: true });
		expect(await client.getThreadOwner(psid)).toMatchObject({ appId: app.id });
		expect(await client.passThreadControlToPageInbox(psid, 'please help')).toEqual({ success: true });
		await expect(client.sendText(psid, 'hi')).rejects.toThrow('another app is controlling this thread');
		expect(await client.getSecondaryReceivers()).toEqual([{ id: '263902037430900', name: 'Page Inbox' }]);
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		expect(await client.takeThreadControl(psid, 'back')).toEqual({ success: true });
		expect(await client.sendText(psid, 'Here I am')).toEqual(delivered);
	});

	it('sends a batch', async () => {
		const answers = await client.sendBatch([
			MessengerBatch.sendText(psid, 'one'),
			MessengerBatch.sendText('1', 'two'),
			MessengerBatch.getUserProfile(psid),
		]);
		expect(answers.map(({ code }) => code)).toEqual([200, 400, 200]);
		expect(answers[0]!.body).toEqual(delivered);
		expect(answers[1]!.body.error.code).toBe(100);
		expect(answers[2]!.body).toMatchObject({ firstName: 'Jamie' });
	});

	it('gives one person a menu of their own', async () => {
		await client.setGetStarted('START');
		expect(await client.getUserPersistentMenu(psid)).toBeNull();
		await client.setUserPersistentMenu(psid, [{ type: 'postback', title: 'Orders', payload: 'ORDERS' }]);
		expect(await client.getUserPersistentMenu(psid)).toMatchObject([
			{ locale: 'default', callToActions: [{ title: 'Orders' }] },
		]);
		await client.deleteUserPersistentMenu(psid);
		expect(await client.getUserPersistentMenu(psid)).toBeNull();
	});

	it('sets ice breakers, domains and the login page', async () => {
		await client.setIceBreakers([{ question: 'Where is my order?', payload: 'ORDER' }]);
		expect(await client.getIceBreakers()).toEqual([{ question: 'Where is my order?', payload: 'ORDER' }]);
		await client.setWhitelistedDomains(['https://shop.example']);
		expect(await client.getWhitelistedDomains()).toEqual(['https://shop.example']);
		await client.setAccountLinkingURL('https://shop.example/login');
		expect(await client.getAccountLinkingURL()).toBe('https://shop.example/login');
		await client.deleteAccountLinkingURL();
		expect(await client.getAccountLinkingURL()).toBeNull();
	});

	it('labels people', async () => {
		const { id } = await client.createLabel('regular');
		// Its types say number where Graph, and it, use strings.
		const labelId = id as unknown as number;
		expect(await client.associateLabel(psid, labelId)).toEqual({ success: true });
		expect((await client.getAssociatedLabels(psid)).data).toEqual([{ name: 'regular', id }]);
		expect((await client.getLabelList()).data).toEqual([{ name: 'regular', id }]);
		expect(await client.getLabelDetails(labelId, { fields: ['id', 'name'] })).toEqual({
			name: 'regular',
			id,
		});
		expect(await client.dissociateLabel(psid, labelId)).toEqual({ success: true });
		expect((await client.getAssociatedLabels(psid)).data).toEqual([]);
		expect(await client.deleteLabel(labelId)).toEqual({ success: true });
	});

	it('reads what the Page may do', async () => {
		expect(await client.getMessagingFeatureReview()).toEqual([
			{ feature: 'human_agent', status: 'approved' },
		]);
	});
});
