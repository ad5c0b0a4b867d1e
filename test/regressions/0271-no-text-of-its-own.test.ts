import { booleanField } from '../../nodes/core/fields/booleanField';
import { momentField, toMoment } from '../../nodes/core/fields/momentField';
import { numberField } from '../../nodes/core/fields/numberField';
import { optionsField } from '../../nodes/core/fields/optionsField';
import { textField } from '../../nodes/core/fields/textField';
import { InvalidInput } from '../../nodes/core/invalidInput';
import { toCurrency } from '../../nodes/vendors/payPal/money/currencies';
import { toPsid } from '../../nodes/vendors/messenger/sending/psid';
import { toTemplateRequest } from '../../nodes/vendors/messenger/templates/template';
import { verifyMessengerDelivery } from '../../nodes/vendors/messenger/events/signature';

const named = { displayName: 'Field', name: 'field' } as const;
const when = momentField({ ...named, type: 'dateTime', default: '' });
const readings: Record<string, (value: unknown) => unknown> = {
	text: (value) => textField({ ...named, type: 'string', default: '' }).parse(value),
	number: (value) => numberField({ ...named, type: 'number', default: 1 }).parse(value),
	boolean: (value) => booleanField({ ...named, type: 'boolean', default: false }).parse(value),
	options: (value) =>
		optionsField({ ...named, type: 'options', default: 'a', options: [{ name: 'A', value: 'a' }] }).parse(
			value,
		),
	moment: (value) => toMoment(value, when, 'UTC'),
	currency: (value) => toCurrency(value, 'Field'),
};

/**
 * An expression may give an object. One with a `toString` of its own ended the item with "Cannot convert object to primitive
 * value", which names no field; any other was quoted as "[object Object]".
 */
describe.each(Object.entries(readings))('a field for a %s', (_, read) => {
	it.each([{ a: 1 }, { toString: 1 }, Object.create(null) as object])(
		'says what is wrong with %j',
		(value) => {
			let error: unknown;
			try {
				read(value);
			} catch (thrown) {
				error = thrown;
			}
			expect(error).toBeInstanceOf(InvalidInput);
			expect((error as Error).message).toMatch(/^Field (is|is not|is neither) /);
		},
	);
});

it('a Recipient that is no number is not called one that has lost digits', () => {
	expect(() => toPsid(NaN)).toThrow('Recipient: "NaN" is not a PSID');
});

it('a header that is no text is not what Facebook gets to review', () => {
	const template = {
		name: 'order_paid',
		language: 'en',
		body: 'Your order is paid now.',
		bodySamples: [],
		buttons: [],
	};
	expect(() => toTemplateRequest({ ...template, header: { a: 1 } })).toThrow(
		'Header is an object, not a text',
	);
});

it('a signature that is no text is none', () => {
	const headers = { 'x-hub-signature-256': 5 as unknown as string };
	expect(verifyMessengerDelivery(Buffer.from('{}'), headers, 'secret')).toMatchObject({ ok: false });
});
