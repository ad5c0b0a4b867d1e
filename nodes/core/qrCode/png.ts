import { crc32 } from '../crc32';

/** Modules of light all around a code: readers need them. ISO/IEC 18004, 6.3.8 */
const quietZone = 4;
/** Smaller ones are not read from a screen. */
const leastPixels = 2;
/** What one stored block of deflate holds. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4 */
const mostStored = 0xffff;

/**
 * A code as a square black and white PNG of so many pixels: each module is as many whole pixels as fit, and the light
 * around it is at least as wide as readers need. https://www.w3.org/TR/png/
 *
 * @returns undefined when the modules would be too small to be read
 */
export function pngOf(modules: boolean[][], pixels: number): Buffer | undefined {
	const scale = Math.floor(pixels / (modules.length + 2 * quietZone));
	if (scale < leastPixels) return undefined;
	const margin = Math.floor((pixels - scale * modules.length) / 2);
	// A row begins with its filter, which is none; then a bit for each pixel, and light is 1.
	const light = Buffer.alloc(1 + Math.ceil(pixels / 8), 0xff).fill(0, 0, 1);
	const rows = Array.from({ length: pixels }, () => light);
	modules.forEach((line, index) => {
		const row = Buffer.from(light);
		line.forEach((isDark, column) => {
			const left = margin + column * scale;
			for (let x = left; isDark && x < left + scale; x++) row[1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
		});
		rows.fill(row, margin + index * scale, margin + (index + 1) * scale);
	});
	const header = Buffer.alloc(13);
	header.writeUInt32BE(pixels, 0);
	header.writeUInt32BE(pixels, 4);
	// One bit of grey for each pixel.
	header.set([1, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', stored(Buffer.concat(rows))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** A stream of zlib that says everything as it is. https://www.rfc-editor.org/rfc/rfc1950 */
function stored(data: Buffer): Buffer {
	const parts: Buffer[] = [Buffer.of(0x78, 0x01)];
	for (let from = 0; from < data.length; from += mostStored) {
		const block = data.subarray(from, from + mostStored);
		const isLast = from + mostStored >= data.length;
		const about = Buffer.alloc(5);
		about.writeUInt8(isLast ? 1 : 0, 0);
		about.writeUInt16LE(block.length, 1);
		about.writeUInt16LE(block.length ^ mostStored, 3);
		parts.push(about, block);
	}
	return Buffer.concat([...parts, inFourBytes(adler32(data))]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([inFourBytes(data.length), body, inFourBytes(crc32(body))]);
}

function inFourBytes(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

/** https://www.rfc-editor.org/rfc/rfc1950#section-8.2 */
function adler32(data: Buffer): number {
	let [one, other] = [1, 0];
	for (const byte of data) {
		one = (one + byte) % 65521;
		other = (other + one) % 65521;
	}
	return other * 0x10000 + one;
}
