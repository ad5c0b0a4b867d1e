import {
	readReceiptMoney,
	toCurrencyCode,
	toWireNumber,
} from '../../../../../../nodes/vendors/messenger/sending/receiptMoney';
import { refusal } from '../../../../../support/refusal';

describe('an amount on a receipt', () => {
	it.each([
		['19.9', 'USD', '19.90'],
		[19.9, 'USD', '19.90'],
		[' 007.10 ', 'USD', '7.10'],
		['5.000', 'USD', '5.00'],
		['500.00', 'JPY', '500'],
		['1.234', 'KWD', '1.234'],
		['19.90', 'HUF', '19.90'],
		['9999999999999', 'XYZ', '9999999999999.00'],
	])('%p in %s is %s', (value, currency, text) => {
		const money = readReceiptMoney(value, currency, 'Total');
		expect(money.toString()).toBe(text);
		expect(toWireNumber(money)).toBe(Number(text));
	});

	it.each([
		['', 'Total is empty'],
		[undefined, 'Total is empty'],
		[{}, 'Total is empty'],
		['-5', 'Total: "-5" is not an amount'],
		['.5', 'Total: ".5" is not an amount'],
		['10000000000000', 'Total: "10000000000000" is not an amount'],
		['1,'.repeat(25), `Total: "${'1,'.repeat(20)}" is not an amount`],
		[`${'1'.repeat(45)} €`, `Total: "${'1'.repeat(40)}" is not an amount`],
		['5.001', 'Total: 5.001 has more decimals than USD has (2)'],
	])('is not %p', (value, message) => {
		const refused = refusal(() => readReceiptMoney(value, 'USD', 'Total'));
		expect(refused).toMatchObject({ field: 'Total', message });
		expect(refused.remedy).not.toBe('');
	});
});

it.each([
	['Dollars', 'Currency: "DOLLARS" is not a currency', 'Use a three-letter code, for example USD.'],
	['U$D', 'Currency: "U$D" is not a currency', 'Use a three-letter code, for example USD.'],
	[' ', 'Currency is empty', 'Fill it in.'],
])('%j is no currency', (value, message, remedy) => {
	expect(toCurrencyCode(' kwd ')).toBe('KWD');
	expect(refusal(() => toCurrencyCode(value))).toMatchObject({ message, remedy });
});
