import { crc32, inflateSync } from 'node:zlib';

import jsQR from 'jsqr';

/** A picture as somebody sees it: rows of pixels, true for dark. */
export interface Picture {
	width: number;
	height: number;
	isDark(x: number, y: number): boolean;
}

/**
 * A PNG with one bit of grey for each pixel, read by zlib. https://www.w3.org/TR/png/
 *
 * @throws Error when a sum or a length in it is wrong
 */
export function readPng(png: Buffer): Picture {
	expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length;) {
		const end = at + 8 + png.readUInt32BE(at);
		expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
		chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
		at = end + 4;
	}
	expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
	const header = chunks.get('IHDR')!;
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
	const rowLength = 1 + Math.ceil(width / 8);
	const pixels = inflateSync(chunks.get('IDAT')!);
	expect(pixels).toHaveLength(height * rowLength);
	for (let y = 0; y < height; y++) expect(pixels[y * rowLength]).toBe(0);
	return {
		width,
		height,
		isDark: (x, y) => (pixels[y * rowLength + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0,
	};
}

/** What a phone reads in the picture; undefined when it sees no QR code. */
export function scan({ width, height, isDark }: Picture): string | undefined {
	const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			if (isDark(x, y)) rgba.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
	const { binaryData } = jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' }) ?? {};
	return binaryData && Buffer.from(binaryData).toString('utf8');
}
