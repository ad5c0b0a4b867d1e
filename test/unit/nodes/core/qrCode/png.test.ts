import fc from 'fast-check';

import { pngOf } from '../../../../../nodes/core/qrCode/png';
import { qrCode } from '../../../../../nodes/core/qrCode/qrCode';
import { readPng, scan } from '../../../../support/readPng';

const picture = (text: string, pixels: number) => {
	const png = pngOf(qrCode(text)!, pixels);
	return png && readPng(png);
};

const link = 'https://www.paypal.com/ncp/payment/PLB-X7MNK9P2QR8T';

describe('the picture of a QR code', () => {
	it.each([150, 151, 299, 300, 1000])('is read, of %i pixels', (pixels) => {
		const seen = picture(link, pixels)!;
		expect([seen.width, seen.height]).toEqual([pixels, pixels]);
		expect(scan(seen)).toBe(link);
	});

	it('is read, whatever link is in it', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
				expect(scan(picture(url, 400)!)).toBe(url);
			}),
			{ numRuns: 25 },
		);
	});

	it.each([400, 900, 2331])('is read, of %i bytes', (count) => {
		const text = `${link}?from=`.padEnd(count, 'poster');
		expect(scan(picture(text, 1000)!)).toBe(text);
	});

	it('has whole pixels for each module, and four modules of light around them', () => {
		const modules = qrCode(link)!;
		const { width, isDark } = picture(link, 300)!;
		const scale = Math.floor(300 / (modules.length + 8));
		const margin = Math.floor((300 - scale * modules.length) / 2);
		expect(margin).toBeGreaterThanOrEqual(4 * scale);
		for (let y = 0; y < width; y++)
			for (let x = 0; x < width; x++) {
				const at = [y, x].map((pixel) => Math.floor((pixel - margin) / scale));
				const expected = modules[at[0]!]?.[at[1]!] ?? false;
				if (isDark(x, y) !== expected) throw new Error(`Pixel ${x}, ${y} is ${expected ? 'light' : 'dark'}`);
			}
	});

	it('is none when the modules would be too small to be read', () => {
		const long = link.padEnd(1000, '?');
		expect(picture(long, 150)).toBeUndefined();
		expect(picture(long, 300)).toBeDefined();
	});
});
