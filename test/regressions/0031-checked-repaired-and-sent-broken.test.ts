import { toButtons } from '../../nodes/vendors/messenger/sending/buttons';
import { toFeedbackTemplate } from '../../nodes/Messenger/actions/message/feedback';
import { toImageGrid, toImagesMessage, toMediaMessage } from '../../nodes/Messenger/media/media';
import { toElement, toQuickReply } from '../../nodes/vendors/messenger/sending/message';
import { toReceiptTemplate } from '../../nodes/vendors/messenger/sending/receipt';
import { toTemplateRequest } from '../../nodes/vendors/messenger/templates/template';
import { toCloneRequest } from '../../nodes/Messenger/actions/template/templateClone';
import { toUtilityMessage } from '../../nodes/vendors/messenger/templates/templateSend';
import { toPersistentMenu } from '../../nodes/Messenger/actions/profile/persistentMenu';
import { domainsField } from '../../nodes/Messenger/actions/profile/setDomains.operation';
import { toMessage } from '../../nodes/vendors/messenger/sending/chatMessage';
import { toExperienceContext } from '../../nodes/vendors/payPal/orders/experienceContext';
import { withGraphRecorder } from '../support/graphRecorder';
import { runMessenger } from '../support/messengerRun';

const written = 'https:/\\example.com/my photo ö';
const sent = 'https://example.com/my%20photo%20%C3%B6';

/** Facebook fetches no address with a blank in it, and opens none without its slashes. */
describe('an address is sent as it was checked:', () => {
	const receipt = {
		recipientName: 'Jamie',
		orderNumber: '1',
		currency: 'USD',
		paymentMethod: 'PayPal',
		orderUrl: written,
		elements: [{ title: 'Mug', price: '1', imageUrl: written }],
		summary: { totalCost: '1' },
	};
	const labels = { title: 'Title', subtitle: 'Subtitle', imageUrl: 'Picture URL', buttonText: 'Button' };
	const card = { style: 'card', title: 'Mug', buttonText: 'Pay', imageUrl: written } as const;
	const feedback = {
		title: 'How was it?',
		subtitle: 'Tell us',
		buttonTitle: 'Rate',
		questionId: 'q1',
		questionType: 'nps',
		privacyUrl: written,
	} as const;
	const template = { name: 'a_b', language: 'en', body: 'Hello there', bodySamples: [] };
	const urlButton = (url: string) => ({ type: 'URL' as const, text: 'Open', url, example: 'x' });

	it.each<[string, number, unknown]>([
		['buttons', 1, toButtons([{ type: 'web_url', title: 'Open', url: written }])],
		['cards', 2, toElement({ title: 'Mug', imageUrl: written, url: written }, 0)],
		['quick replies', 1, toQuickReply({ title: 'Yes', payload: 'Y', imageUrl: written }, 0)],
		['media', 1, toMediaMessage('image', { url: written })],
		['albums', 1, toImagesMessage([{ url: written }])],
		['grids', 3, toImageGrid({ images: [{ url: written, linkUrl: written }, { url: written }] })],
		['receipts', 2, toReceiptTemplate(receipt)],
		['feedback', 1, toFeedbackTemplate(feedback)],
		['templates', 1, toTemplateRequest({ ...template, buttons: [urlButton(written)] })],
		['templates that vary', 1, toTemplateRequest({ ...template, buttons: [urlButton(`${written}/{{1}}`)] })],
		['copies of templates', 1, toCloneRequest({ ...template, libraryName: 'a', buttonUrls: [written] })],
		[
			'pictures of templates',
			1,
			toUtilityMessage({ ...template, header: { imageUrl: written }, bodyValues: [], buttonValues: [] }),
		],
		['pay cards', 2, toMessage({ type: 'payCard', card, payUrl: written, labels })],
		[
			'menus',
			1,
			toPersistentMenu([{ locale: 'default', items: [{ type: 'web_url', title: 'Shop', url: written, payload: '' }] }]),
		],
		['the way back from PayPal', 2, toExperienceContext({ returnUrl: written, cancelUrl: written })],
	])('%s', (_, count, request) => {
		const json = JSON.stringify(request);
		expect(json.split(sent)).toHaveLength(count + 1);
		expect(json).not.toContain('my photo');
	});

	it('templates that vary keep their place', () => {
		const { components } = toTemplateRequest({ ...template, buttons: [urlButton(`${written}/{{1}}`)] }) as {
			components: Array<{ type: string; buttons?: Array<{ url: string }> }>;
		};
		expect(components.at(-1)!.buttons![0]!.url).toBe(`${sent}/{{1}}`);
	});

	it('copies of templates still refuse a place', () => {
		const clone = { ...template, libraryName: 'a', buttonUrls: ['https://example.com/{{1}}'] };
		expect(() => toCloneRequest(clone)).toThrow('has the same URL in every message');
	});

	it('domains are origins', () => {
		expect(domainsField.parse('https:\\\\BÜCHER.example\\shop')).toEqual(['https://xn--bcher-kva.example']);
	});
});

describe('what operations send', () => {
	const recorder = withGraphRecorder();

	it.each<[string, [string, string], object]>([
		['personas', ['persona', 'create'], { name: 'Ann', pictureUrl: written }],
		['uploads', ['attachment', 'upload'], { mediaSource: 'url', mediaType: 'image', mediaUrl: written }],
		['account linking', ['profile', 'setAccountLinkingUrl'], { url: written }],
	])('%s', async (_, operation, parameters) => {
		recorder.reply = () => ({ body: { id: '1', attachment_id: '2', success: true } });
		await runMessenger(recorder.baseUrl, operation, parameters as never);
		expect(JSON.stringify(recorder.calls[0]!.body)).toContain(sent);
	});
});
