import { toBits } from './codewords';
import type { Mask } from './masks';

/** The modules of a code while it is drawn: true is dark, and what is not drawn yet is undefined. */
export class Grid {
	readonly size: number;
	private readonly modules: Array<Array<boolean | undefined>>;

	constructor(private readonly version: number) {
		this.size = 17 + 4 * version;
		this.modules = Array.from({ length: this.size }, () =>
			Array.from({ length: this.size }, () => undefined),
		);
	}

	/** Everything by which a reader finds its way. ISO/IEC 18004, 6.3 */
	drawPatterns(mask: number): void {
		const { size, version } = this;
		for (const [top, left] of [
			[0, 0],
			[0, size - 7],
			[size - 7, 0],
		] as const)
			this.rings(top + 3, left + 3, 4, (ring) => ring !== 2 && ring <= 3);
		const middles = alignmentsOf(version);
		for (const row of middles)
			for (const column of middles)
				if (this.modules[row]![column] === undefined) this.rings(row, column, 2, (ring) => ring !== 1);
		for (let at = 8; at < size - 8; at++) {
			this.set(6, at, at % 2 === 0);
			this.set(at, 6, at % 2 === 0);
		}
		this.drawFormat(mask);
		if (version >= 7) this.drawVersion();
	}

	/** The words in pairs of columns from the right, up and down by turns, and light where there are none left. */
	drawWords(words: number[], mask: Mask): boolean[][] {
		const bits = words.flatMap((word) => toBits(word, 8));
		let next = 0;
		for (let right = this.size - 1; right >= 1; right -= 2) {
			// The timing pattern has a column of its own.
			if (right === 6) right = 5;
			const isUpwards = ((right + 1) & 2) === 0;
			for (let step = 0; step < this.size; step++) {
				const row = isUpwards ? this.size - 1 - step : step;
				for (const column of [right, right - 1]) {
					if (this.modules[row]![column] !== undefined) continue;
					this.set(row, column, (bits[next++] === 1) !== mask(row, column));
				}
			}
		}
		return this.modules as boolean[][];
	}

	private set(row: number, column: number, dark: boolean): void {
		const isInside = row >= 0 && column >= 0 && row < this.size && column < this.size;
		if (isInside) this.modules[row]![column] = dark;
	}

	private rings(row: number, column: number, radius: number, isDark: (ring: number) => boolean): void {
		for (let down = -radius; down <= radius; down++)
			for (let right = -radius; right <= radius; right++)
				this.set(row + down, column + right, isDark(Math.max(Math.abs(down), Math.abs(right))));
	}

	/** Level and mask, twice, with their own correction. ISO/IEC 18004, 7.9 */
	private drawFormat(mask: number): void {
		const { size } = this;
		// Level M is 00.
		const bits = withRemainder(mask, 0x537, 10) ^ 0x5412;
		const bit = (at: number) => ((bits >> at) & 1) === 1;
		for (let at = 0; at <= 5; at++) this.set(at, 8, bit(at));
		this.set(7, 8, bit(6));
		this.set(8, 8, bit(7));
		this.set(8, 7, bit(8));
		for (let at = 9; at < 15; at++) this.set(8, 14 - at, bit(at));
		for (let at = 0; at < 8; at++) this.set(8, size - 1 - at, bit(at));
		for (let at = 8; at < 15; at++) this.set(size - 15 + at, 8, bit(at));
		this.set(size - 8, 8, true);
	}

	/** Twice, with its own correction. ISO/IEC 18004, 7.10 */
	private drawVersion(): void {
		const bits = withRemainder(this.version, 0x1f25, 12);
		for (let at = 0; at < 18; at++) {
			const [long, short] = [Math.floor(at / 3), this.size - 11 + (at % 3)];
			const dark = ((bits >> at) & 1) === 1;
			this.set(long, short, dark);
			this.set(short, long, dark);
		}
	}
}

/** Rows, and columns, in which alignment patterns have their middle. ISO/IEC 18004, annex E */
function alignmentsOf(version: number): number[] {
	if (version === 1) return [];
	const count = Math.floor(version / 7) + 2;
	const last = 10 + 4 * version;
	// Even distances, of which only the first differs.
	const distance = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
	const others = Array.from({ length: count - 1 }, (_, index) => last - index * distance);
	return [6, ...others.reverse()];
}

/** A value with the remainder of its division behind it, as a code of Bose, Chaudhuri and Hocquenghem. */
function withRemainder(value: number, divisor: number, length: number): number {
	let rest = value;
	for (let step = 0; step < length; step++) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor);
	return (value << length) | rest;
}
