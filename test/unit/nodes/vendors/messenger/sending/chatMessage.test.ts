import type { PayCard } from '../../../../../../nodes/checkout/asking/payCard';
import { toMessage } from '../../../../../../nodes/vendors/messenger/sending/chatMessage';
import { refusal } from '../../../../../support/refusal';

const card: PayCard = { style: 'card', title: 'Mug', subtitle: '$24.00', buttonText: 'Pay' };
const payUrl = 'https://shop.example/pay';
const labels = {
	title: 'Pay Card: Title',
	subtitle: 'Pay Card: Subtitle',
	imageUrl: 'Pay Card: Picture URL',
	buttonText: 'Pay Card: Button Text',
};
const button = { type: 'web_url', title: 'Pay', url: payUrl };

describe('a pay card is', () => {
	it('a card with its button', () => {
		expect(toMessage({ type: 'payCard', card, payUrl, labels })).toMatchObject({
			attachment: {
				payload: {
					template_type: 'generic',
					elements: [{ title: 'Mug', subtitle: '$24.00', buttons: [button] }],
				},
			},
		});
	});

	it('or a text with the button below', () => {
		expect(toMessage({ type: 'payCard', card: { ...card, style: 'button' }, payUrl, labels })).toMatchObject({
			attachment: {
				payload: { template_type: 'button', text: 'Mug\n$24.00', buttons: [button] },
			},
		});
	});

	it('refused with a title that Messenger would cut', () => {
		const long = { ...card, title: 'x'.repeat(81) };
		expect(refusal(() => toMessage({ type: 'payCard', card: long, payUrl, labels })).field).toBe(
			'Pay Card: Title',
		);
	});
});

describe('a text is', () => {
	const text = { type: 'text', label: 'Text', text: 'Thank you' } as const;

	it('a message', () => expect(toMessage(text)).toEqual({ text: 'Thank you' }));

	it('with a button below where it has one', () => {
		expect(toMessage({ ...text, button: { title: 'Pay', url: payUrl } })).toMatchObject({
			attachment: { payload: { text: 'Thank you', buttons: [button] } },
		});
	});

	it.each([
		[2000, undefined, undefined],
		[2001, undefined, 'Text'],
		[640, { title: 'Pay', url: payUrl }, undefined],
		[641, { title: 'Pay', url: payUrl }, 'Text'],
	])('of %i characters with %j: refused in %s', (length, given, field) => {
		const build = () => toMessage({ ...text, text: 'x'.repeat(length), ...(given && { button: given }) });
		if (field) expect(refusal(build).field).toBe(field);
		else expect(build).not.toThrow();
	});
});
