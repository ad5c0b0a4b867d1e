/**
 * A QR code as rows of modules, true for dark: byte mode, error correction level L, versions 1 to 5, which hold up to
 * 106 bytes in one block. ISO/IEC 18004.
 *
 * @throws RangeError for a longer text
 */
export function qrCode(text: string): boolean[][] {
	const bytes = [...Buffer.from(text, 'utf8')];
	const version = 1 + capacities.findIndex(({ data }) => bytes.length + 2 <= data);
	if (version === 0) throw new RangeError('A QR code of version 5 holds 106 bytes');
	const { data, correction } = capacities[version - 1]!;
	const words = [...dataWords(bytes, data)];
	words.push(...correctionWords(words, correction));
	const drawn = masks.map((mask) => draw(version, words, mask));
	return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

/** Codewords of each version at level L. */
const capacities = [
	{ data: 19, correction: 7 },
	{ data: 34, correction: 10 },
	{ data: 55, correction: 15 },
	{ data: 80, correction: 20 },
	{ data: 108, correction: 26 },
];

/** Mode, length, bytes, end, and padding. */
function dataWords(bytes: number[], count: number): number[] {
	const bits = [
		...inBits(0b0100, 4),
		...inBits(bytes.length, 8),
		...bytes.flatMap((byte) => inBits(byte, 8)),
		...inBits(0, 4),
	];
	const words: number[] = [];
	for (let at = 0; at < bits.length; at += 8) {
		words.push(bits.slice(at, at + 8).reduce((word, bit, index) => word | (bit << (7 - index)), 0));
	}
	for (let pad = 0; words.length < count; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11);
	return words.slice(0, count);
}

const inBits = (value: number, length: number): number[] =>
	Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);

/** Powers of 2 in the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1. */
const powers = Array.from({ length: 255 });
const logarithms = new Map<number, number>();
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
	powers[exponent] = value;
	logarithms.set(value, exponent);
	value = value & 0x80 ? ((value << 1) ^ 0x11d) & 0xff : value << 1;
}
const product = (one: number, other: number): number =>
	one === 0 || other === 0 ? 0 : (powers[(logarithms.get(one)! + logarithms.get(other)!) % 255] as number);

/** Reed and Solomon's remainder. */
function correctionWords(data: number[], count: number): number[] {
	let generator = [1];
	for (let degree = 0; degree < count; degree++) {
		const root = powers[degree] as number;
		generator = [...generator, 0].map((term, at) => term ^ product(generator[at - 1] ?? 0, root));
	}
	const rest = [...data, ...Array.from({ length: count }, () => 0)];
	for (let at = 0; at < data.length; at++) {
		const factor = rest[at]!;
		generator.forEach((term, index) => (rest[at + index]! ^= product(term, factor)));
	}
	return rest.slice(data.length);
}

type Mask = (row: number, column: number) => boolean;

const masks: Mask[] = [
	(row, column) => (row + column) % 2 === 0,
	(row) => row % 2 === 0,
	(_row, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function draw(version: number, words: number[], mask: Mask): boolean[][] {
	const size = 17 + 4 * version;
	const grid: Array<Array<boolean | undefined>> = Array.from({ length: size }, () =>
		Array.from({ length: size }, () => undefined),
	);
	const set = (row: number, column: number, dark: boolean) => {
		if (row >= 0 && column >= 0 && row < size && column < size) grid[row]![column] = dark;
	};
	for (const [top, left] of [
		[0, 0],
		[0, size - 7],
		[size - 7, 0],
	] as const)
		finder(set, top, left);
	if (version > 1) alignment(set, size - 7);
	for (let at = 8; at < size - 8; at++) {
		set(6, at, at % 2 === 0);
		set(at, 6, at % 2 === 0);
	}
	format(set, size, masks.indexOf(mask));
	fill(grid, words, mask);
	return grid as boolean[][];
}

type Set = (row: number, column: number, dark: boolean) => void;

function finder(set: Set, top: number, left: number): void {
	for (let row = -1; row <= 7; row++) {
		for (let column = -1; column <= 7; column++) {
			const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
			set(top + row, left + column, ring !== 2 && ring <= 3);
		}
	}
}

function alignment(set: Set, middle: number): void {
	for (let row = -2; row <= 2; row++) {
		for (let column = -2; column <= 2; column++) {
			set(middle + row, middle + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
		}
	}
}

/** Level and mask, twice, with their own correction. */
function format(set: Set, size: number, mask: number): void {
	const data = (0b01 << 3) | mask;
	let rest = data;
	for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
	const bits = ((data << 10) | rest) ^ 0x5412;
	const bit = (at: number) => ((bits >> at) & 1) === 1;
	for (let at = 0; at <= 5; at++) set(at, 8, bit(at));
	set(7, 8, bit(6));
	set(8, 8, bit(7));
	set(8, 7, bit(8));
	for (let at = 9; at < 15; at++) set(8, 14 - at, bit(at));
	for (let at = 0; at < 8; at++) set(8, size - 1 - at, bit(at));
	for (let at = 8; at < 15; at++) set(size - 15 + at, 8, bit(at));
	set(size - 8, 8, true);
}

/** In pairs of columns from the right, up and down. */
function fill(grid: Array<Array<boolean | undefined>>, words: number[], mask: Mask): void {
	const size = grid.length;
	const bits = words.flatMap((word) => inBits(word, 8));
	let next = 0;
	for (let right = size - 1; right >= 1; right -= 2) {
		if (right === 6) right = 5;
		const isUpwards = ((right + 1) & 2) === 0;
		for (let step = 0; step < size; step++) {
			const row = isUpwards ? size - 1 - step : step;
			for (const column of [right, right - 1]) {
				if (grid[row]![column] !== undefined) continue;
				grid[row]![column] = (bits[next++] === 1) !== mask(row, column);
			}
		}
	}
}

/** How hard it is to read: the mask with the least is taken. */
function penalty(grid: boolean[][]): number {
	const columns = grid.map((_, at) => grid.map((row) => row[at]!));
	const lines = [...grid, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''));
	const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []);
	const finders = lines.flatMap((line) => line.match(/(?=10111010000)|(?=00001011101)/g) ?? []);
	let blocks = 0;
	for (let row = 1; row < grid.length; row++) {
		for (let column = 1; column < grid.length; column++) {
			const dark = grid[row]![column];
			const others = [grid[row - 1]![column], grid[row]![column - 1], grid[row - 1]![column - 1]];
			if (others.every((other) => other === dark)) blocks++;
		}
	}
	const share = grid.flat().filter(Boolean).length / grid.length ** 2;
	return (
		runs.reduce((total, { length }) => total + length - 2, 0) +
		blocks * 3 +
		finders.length * 40 +
		Math.floor(Math.abs(share * 20 - 10)) * 10
	);
}
