import { correctionWords } from './correction';

/** Words of error correction in each block at level M, version by version. ISO/IEC 18004, table 9 */
const correctionPerBlock = [
	10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
	28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
/** Blocks at level M, version by version. ISO/IEC 18004, table 9 */
const blockCounts = [
	1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
	31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];
const versions = blockCounts.map((_, index) => index + 1);

const byteMode = 0b0100;

/** From version 10 on, the length of the text takes two bytes. */
const lengthBitsOf = (version: number): number => (version < 10 ? 8 : 16);

/** Words of a version that are neither patterns nor left over. */
function wordCountOf(version: number): number {
	const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
	const taken =
		// Three finders with their edges, the timing patterns between them, and the format.
		3 * 64 +
		2 * (4 * version + 1) +
		31 +
		// Every alignment pattern but those under the finders; the timing patterns run through some of them.
		(alignments === 0 ? 0 : 25 * (alignments ** 2 - 3) - 10 * (alignments - 2)) +
		(version < 7 ? 0 : 2 * 18);
	return Math.floor(((17 + 4 * version) ** 2 - taken) / 8);
}

const dataCountOf = (version: number): number =>
	wordCountOf(version) - correctionPerBlock[version - 1]! * blockCounts[version - 1]!;

/** The smallest version that holds so many bytes; undefined when none does. */
export const versionFor = (byteCount: number): number | undefined =>
	versions.find((version) => 4 + lengthBitsOf(version) + 8 * byteCount <= 8 * dataCountOf(version));

/** All words of a code in the order in which they are drawn: the text, padding and error correction. */
export function codewords(bytes: Uint8Array, version: number): number[] {
	const [blockCount, correction] = [blockCounts[version - 1]!, correctionPerBlock[version - 1]!];
	const data = dataWords(bytes, version);
	const shortLength = Math.floor(data.length / blockCount);
	// The last blocks have one word more.
	const longFrom = blockCount - (data.length % blockCount);
	let next = 0;
	const blocks = Array.from({ length: blockCount }, (_, index) =>
		data.slice(next, (next += shortLength + (index < longFrom ? 0 : 1))),
	);
	return [
		...inTurn(blocks, shortLength + 1),
		...inTurn(
			blocks.map((block) => correctionWords(block, correction)),
			correction,
		),
	];
}

/** Mode, length, text, end and padding. */
function dataWords(bytes: Uint8Array, version: number): number[] {
	const count = dataCountOf(version);
	const bits = [
		...toBits(byteMode, 4),
		...toBits(bytes.length, lengthBitsOf(version)),
		...[...bytes].flatMap((byte) => toBits(byte, 8)),
	];
	bits.push(...toBits(0, Math.min(4, 8 * count - bits.length)));
	const words: number[] = [];
	for (let at = 0; at < bits.length; at += 8)
		words.push(bits.slice(at, at + 8).reduce((word, bit, index) => word | (bit << (7 - index)), 0));
	for (let pad = 0; words.length < count; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11);
	return words;
}

/** The first word of each block, then the second of each, and so on. */
const inTurn = (blocks: number[][], longest: number): number[] =>
	Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block.slice(at, at + 1))).flat();

/** Its last bits, the highest first. */
export const toBits = (value: number, length: number): number[] =>
	Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);
