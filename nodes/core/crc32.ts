const polynomial = 0xedb88320;
const byteValues = 256;

/** How many bytes are taken in at a time: eight at a time take half as long again. */
const stride = 16;

/**
 * The remainder of each byte with so many zero bytes after it: 256 values for none, 256 for one, and so on. In one table
 * because V8 looks up in one faster than in sixteen. `node:zlib` would be faster still, and n8n's rules for community
 * nodes forbid it.
 */
const remainders = new Int32Array(stride * byteValues);
for (let byte = 0; byte < byteValues; byte++) {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++)
		remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
	remainders[byte] = remainder;
}
for (let index = byteValues; index < remainders.length; index++) {
	const withoutLastZero = remainders[index - byteValues]!;
	remainders[index] = (withoutLastZero >>> 8) ^ remainders[withoutLastZero & 0xff]!;
}

/** CRC-32 of ISO 3309, which PayPal signs and PNG has at the end of each chunk, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	const after = remainders;
	let crc = -1;
	let at = 0;
	for (; at + stride <= bytes.length; at += stride) {
		crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
		crc =
			after[0xf00 | (crc & 0xff)]! ^
			after[0xe00 | ((crc >>> 8) & 0xff)]! ^
			after[0xd00 | ((crc >>> 16) & 0xff)]! ^
			after[0xc00 | (crc >>> 24)]! ^
			after[0xb00 | bytes[at + 4]!]! ^
			after[0xa00 | bytes[at + 5]!]! ^
			after[0x900 | bytes[at + 6]!]! ^
			after[0x800 | bytes[at + 7]!]! ^
			after[0x700 | bytes[at + 8]!]! ^
			after[0x600 | bytes[at + 9]!]! ^
			after[0x500 | bytes[at + 10]!]! ^
			after[0x400 | bytes[at + 11]!]! ^
			after[0x300 | bytes[at + 12]!]! ^
			after[0x200 | bytes[at + 13]!]! ^
			after[0x100 | bytes[at + 14]!]! ^
			after[bytes[at + 15]!]!;
	}
	for (; at < bytes.length; at++) crc = (crc >>> 8) ^ after[(crc ^ bytes[at]!) & 0xff]!;
	return ~crc >>> 0;
}
