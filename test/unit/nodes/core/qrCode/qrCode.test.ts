import fc from 'fast-check';
import { create } from 'qrcode';

import { qrCode } from '../../../../../nodes/core/qrCode/qrCode';

/** The same by the library `qrcode`, row by row. */
function byLibrary(text: string, maskPattern: number): string[] {
	const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], {
		errorCorrectionLevel: 'M',
		maskPattern: maskPattern as 0,
	});
	const indexes = Array.from({ length: modules.size }, (_, index) => index);
	return indexes.map((row) => indexes.map((column) => (modules.get(row, column) ? '#' : '.')).join(''));
}

const drawn = (modules: boolean[][] | undefined) =>
	modules?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

/** The most bytes that each version holds at level M. ISO/IEC 18004, table 7 */
const capacities = [
	14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
	857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
];

const ofBytes = (count: number, mask?: number) =>
	qrCode('https://www.paypal.com/'.padEnd(count, 'PLB-X7MNK9P2QR8T').slice(0, count), mask);

describe('a QR code', () => {
	it.each(capacities.map((most, index) => [index + 1, most]))(
		'of version %i is what the library draws, full, and with one byte less',
		(version, most) => {
			for (const count of [most, most - 1]) {
				const text = 'https://www.paypal.com/'.padEnd(count, 'PLB-X7MNK9P2QR8T').slice(0, count);
				const modules = qrCode(text, version % 8);
				expect(modules).toHaveLength(17 + 4 * version);
				expect(drawn(modules)).toEqual(byLibrary(text, version % 8));
			}
			// One more does not fit.
			expect(ofBytes(most + 1, 0)?.length).toBe(version === 40 ? undefined : 21 + 4 * version);
		},
	);

	it('is what the library draws, whatever stands in it, under every mask', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.nat(7), (text, mask) => {
				expect(drawn(qrCode(text, mask))).toEqual(byLibrary(text, mask));
			}),
		);
	});

	it('has the mask that is read most easily', () => {
		const text = 'https://www.paypal.com/ncp/payment/PLB-X7MNK9P2QR8T';
		const all = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => drawn(qrCode(text, mask))!);
		const chosen = drawn(qrCode(text));
		expect(all).toContainEqual(chosen);
		// Large areas of one colour are what a mask is to prevent.
		const blocks = (rows: string[]) =>
			rows
				.slice(1)
				.flatMap((row, at) =>
					[...row].filter(
						(_, x) => x > 0 && new Set(rows[at]!.slice(x - 1, x + 1) + row.slice(x - 1, x + 1)).size === 1,
					),
				).length;
		expect(blocks(chosen!)).toBeLessThan(Math.max(...all.map(blocks)));
	});
});
