const polynomial = 0xedb88320;

const ofByte = Int32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++)
		remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
	return remainder;
});

const shifted = (table: Int32Array): Int32Array =>
	table.map((remainder) => (remainder >>> 8) ^ ofByte[remainder & 0xff]!);

/** Of a byte with so many zero bytes after it: eight bytes at a time take half as long as one by one. */
const after1 = shifted(ofByte);
const after2 = shifted(after1);
const after3 = shifted(after2);
const after4 = shifted(after3);
const after5 = shifted(after4);
const after6 = shifted(after5);
const after7 = shifted(after6);

/** CRC-32 of ISO 3309, which PayPal signs and PNG has at the end of each chunk, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	let index = 0;
	for (; index + 8 <= bytes.length; index += 8) {
		crc ^= bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
		crc =
			after7[crc & 0xff]! ^
			after6[(crc >>> 8) & 0xff]! ^
			after5[(crc >>> 16) & 0xff]! ^
			after4[crc >>> 24]! ^
			after3[bytes[index + 4]!]! ^
			after2[bytes[index + 5]!]! ^
			after1[bytes[index + 6]!]! ^
			ofByte[bytes[index + 7]!]!;
	}
	for (; index < bytes.length; index++) crc = (crc >>> 8) ^ ofByte[(crc ^ bytes[index]!) & 0xff]!;
	return (crc ^ 0xffffffff) >>> 0;
}
