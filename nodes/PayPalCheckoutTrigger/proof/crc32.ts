const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++)
		remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
	return remainder;
});

/** CRC-32 as PayPal signs it (the one of ISO 3309, zip and PNG), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	// By index: twice as fast as for-of over a Buffer.
	for (let index = 0; index < bytes.length; index++) crc = (crc >>> 8) ^ table[(crc ^ bytes[index]!) & 0xff]!;
	return (crc ^ 0xffffffff) >>> 0;
}
