import { payloadParts } from '../../../../../../nodes/vendors/messenger/events/payloadParts';

it.each([
	['SIZE_M', 'SIZE', 'M'],
	['BUY:mug', 'BUY', 'mug'],
	['BUY_gift_box:2', 'BUY', 'gift_box:2'],
	['order-more:1', 'order-more', '1'],
	['GRÖSSE_M', 'GRÖSSE', 'M'],
	['NOTE:two\nlines', 'NOTE', 'two\nlines'],
	['SIZE_', 'SIZE', ''],
])('%s is an action and its value', (payload, action, value) => {
	expect(payloadParts(payload)).toEqual({ action, value });
});

it.each(['HELP', '', '_x', ':x', '{"sku":"mug"}', 'two words_x', 'jamie@shop.example'])(
	'%j is an action as a whole',
	(payload) => {
		expect(payloadParts(payload)).toEqual({ action: payload, value: '' });
	},
);
