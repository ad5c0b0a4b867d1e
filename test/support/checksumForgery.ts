import { crc32 } from 'node:zlib';

/** Seven letters with five free bits each: more than the 32 bits of the checksum. */
const letters = 7;
const freeBits = [1, 2, 4, 8, 16];
/** With any of the free bits set it is a character that stands in JSON as it is. */
const blank = '`';

interface Flip {
	/** What it changes of the checksum. */
	difference: number;
	/** Which free bits, by their number. */
	bits: bigint;
}

/**
 * Another JSON object with the same CRC-32: what somebody can make who has seen one genuine delivery.
 * Texts are replaced, and a member `x` makes up for the difference. CRC-32 is linear, so it takes no search.
 */
export function withSameChecksum(body: Buffer, from: string, to: string): Buffer {
	const changed = body.toString('latin1').replaceAll(from, to).replace(/\}$/, '');
	const start = changed.length + ',"x":"'.length;
	const base = Buffer.from(`${changed},"x":"${blank.repeat(letters)}"}`, 'latin1');
	const flips: Flip[] = Array.from({ length: letters * freeBits.length }, (_, number) => ({
		difference: (crc32(flipped(base, start, 1n << BigInt(number))) ^ crc32(base)) >>> 0,
		bits: 1n << BigInt(number),
	}));
	return flipped(base, start, solve(flips, (crc32(base) ^ crc32(body)) >>> 0));
}

function flipped(base: Buffer, start: number, bits: bigint): Buffer {
	const copy = Buffer.from(base);
	for (let number = 0; number < letters * freeBits.length; number++) {
		if (!((bits >> BigInt(number)) & 1n)) continue;
		copy[start + Math.floor(number / freeBits.length)]! ^= freeBits[number % freeBits.length]!;
	}
	return copy;
}

/** Which flips together make `wanted`: Gaussian elimination over single bits. */
function solve(flips: Flip[], wanted: number): bigint {
	const pivots: Flip[] = [];
	for (const flip of flips) {
		const rest = reduce(flip, pivots);
		if (rest.difference !== 0) pivots.push(rest);
	}
	const { difference, bits } = reduce({ difference: wanted, bits: 0n }, pivots);
	if (difference !== 0) throw new Error('The free bits do not reach every checksum');
	return bits;
}

function reduce({ difference, bits }: Flip, pivots: Flip[]): Flip {
	for (const pivot of pivots) {
		const highest = 31 - Math.clz32(pivot.difference);
		if ((difference >>> highest) & 1) {
			difference = (difference ^ pivot.difference) >>> 0;
			bits ^= pivot.bits;
		}
	}
	return { difference, bits };
}
