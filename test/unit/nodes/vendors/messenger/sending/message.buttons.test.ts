import type { Button } from '../../../../../../nodes/vendors/messenger/panel/buttons.description';
import { toButtonTemplate } from '../../../../../../nodes/vendors/messenger/sending/message';
import { list, postback } from '../../../../../support/messages';
import { refusal } from '../../../../../support/refusal';

describe('buttons', () => {
	const build = (buttons: Button[], text: unknown = 'What next?') => toButtonTemplate({ text, buttons });

	it('are written as the Send API wants them', () => {
		const message = build([
			{
				type: 'web_url',
				title: 'Pay',
				url: 'https://www.paypal.com/checkoutnow?token=1',
				webviewHeightRatio: 'full',
			},
			{ type: 'postback', title: 'Cancel', payload: 'CANCEL' },
			{ type: 'phone_number', title: 'Call us', phoneNumber: '+1 (555) 123-4567' },
		]);
		expect(message).toEqual({
			attachment: {
				type: 'template',
				payload: {
					template_type: 'button',
					text: 'What next?',
					buttons: [
						{
							type: 'web_url',
							title: 'Pay',
							url: 'https://www.paypal.com/checkoutnow?token=1',
							webview_height_ratio: 'full',
						},
						{ type: 'postback', title: 'Cancel', payload: 'CANCEL' },
						{ type: 'phone_number', title: 'Call us', payload: '+15551234567' },
					],
				},
			},
		});
	});

	it('are Facebook’s own for an account, without a title', () => {
		const url = 'https://shop.example/login';
		const message = build([{ type: 'account_link', url, title: 'Log in here' }, { type: 'account_unlink' }]);
		expect(message).toMatchObject({
			attachment: { payload: { buttons: [{ type: 'account_link', url }, { type: 'account_unlink' }] } },
		});
		const { buttons } = (message as unknown as { attachment: { payload: { buttons: object[] } } }).attachment
			.payload;
		expect(buttons.map((button) => Object.keys(button))).toEqual([['type', 'url'], ['type']]);
	});

	it('lead to a login page that is an address', () => {
		expect(refusal(() => build([{ type: 'account_link', url: 'login' }]))).toMatchObject({
			field: expect.stringContaining('URL'),
		});
	});

	it.each([{ payload: '' }, {}])('say their title when they are tapped and have no payload: %j', (given) => {
		expect(build([{ type: 'postback', title: 'Buy', ...given }])).toMatchObject({
			attachment: { payload: { buttons: [{ title: 'Buy', payload: 'Buy' }] } },
		});
	});

	it('may be 3, under a text of 640, with titles of 20 and payloads of 1000 characters', () => {
		const largest: Button = { type: 'postback', title: 't'.repeat(20), payload: 'p'.repeat(1000) };
		expect(
			build(
				list(3, () => largest),
				'x'.repeat(640),
			),
		).toMatchObject({ attachment: { payload: { buttons: list(3, () => largest) } } });
	});

	it.each<[string, Button[], string, string]>([
		['none', [], 'Buttons', 'Buttons: there are no buttons'],
		['4 of them', list(4, postback), 'Buttons', 'Buttons: 4 buttons, but Messenger takes at most 3'],
		[
			'a title of 21',
			[postback(), { ...postback(), title: 't'.repeat(21) }],
			'Button 2: Title',
			'Button 2: Title has 21 characters, but Messenger takes at most 20',
		],
		[
			'a payload of 1001',
			[{ type: 'postback', title: 'Buy', payload: 'p'.repeat(1001) }],
			'Button 1: Payload',
			'Button 1: Payload has 1001 characters, but Messenger takes at most 1000',
		],
		[
			'an address without https',
			[{ type: 'web_url', title: 'Pay', url: 'paypal.com' }],
			'Button 1: URL',
			'Button 1: URL: "paypal.com" is not a web address',
		],
		[
			'an address that runs a script',
			[{ type: 'web_url', title: 'Pay', url: 'javascript:alert(1)' }],
			'Button 1: URL',
			'Button 1: URL: "javascript:alert(1)" is not a web address',
		],
		[
			'a number without country code',
			[{ type: 'phone_number', title: 'Call', phoneNumber: '555 1234' }],
			'Button 1: Phone Number',
			'Button 1: Phone Number: "555 1234" is not a complete phone number',
		],
		[
			'an unknown type',
			[{ type: 'payment', title: 'Pay' } as unknown as Button],
			'Button 1: Type',
			'Button 1: "payment" is not a button type',
		],
	])('with %s are refused', (_, buttons, field, message) => {
		expect(refusal(() => build(buttons))).toMatchObject({ field, message });
	});

	it('stand under a text of at most 640 characters', () => {
		expect(refusal(() => build([postback()], 'x'.repeat(641))).message).toBe(
			'Text has 641 characters, but Messenger takes at most 640',
		);
	});
});
