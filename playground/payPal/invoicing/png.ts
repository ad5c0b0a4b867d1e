import { crc32, deflateSync } from 'node:zlib';

/** Light all around, as readers need it. */
const margin = 4;

/**
 * A black and white PNG of a grid of modules, as large as asked for. https://www.w3.org/TR/png/
 *
 * @param width in pixels, as `height`
 */
export function pngOf(modules: boolean[][], width: number, height: number): Buffer {
	const count = modules.length + 2 * margin;
	const rows = Array.from({ length: height }, (_, y) => {
		const row = modules[Math.floor((y * count) / height) - margin];
		const pixels = Array.from({ length: width }, (_each, x) => {
			const dark = row?.[Math.floor((x * count) / width) - margin];
			return dark ? 0 : 255;
		});
		// Each row begins with its filter: none.
		return [0, ...pixels];
	});
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits of grey.
	header.set([8, 0, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
