import { textField } from '../../../../../nodes/core/fields/textField';
import { toPayPalId } from '../../../../../nodes/PayPalCheckout/panel/payPalId';
import { refusal } from '../../../../support/refusal';

const field = textField({ displayName: 'Capture ID', name: 'captureId', type: 'string', default: '' });

it('is read without the spaces around it', () => {
	expect(toPayPalId(' 2GG279541U471931P ', field)).toBe('2GG279541U471931P');
});

it.each([
	['', 'Capture ID is empty'],
	[undefined, 'Capture ID is empty'],
	['2GG2/../orders', 'Capture ID: "2GG2/../orders" is not a PayPal ID'],
	['2gg279541u471931p', 'Capture ID: "2gg279541u471931p" is not a PayPal ID'],
	['A'.repeat(51), `Capture ID: "${'A'.repeat(51)}" is not a PayPal ID`],
])('is not %j', (value, message) => {
	expect(refusal(() => toPayPalId(value, field))).toMatchObject({ field: 'Capture ID', message });
});
