import { codewords, versionFor } from './codewords';
import { Grid } from './grid';
import { masks, penalty } from './masks';

/**
 * A text as a QR code: rows of modules, true for dark, in byte mode with error correction M, which bears with 15 % of
 * damage. As small as the text allows. ISO/IEC 18004
 *
 * @param mask one of eight, by its number; without it, the one that is read most easily
 * @returns undefined when the text has more than 2331 bytes, and no QR code holds it
 */
export function qrCode(text: string, mask?: number): boolean[][] | undefined {
	const bytes = new TextEncoder().encode(text);
	const version = versionFor(bytes.length);
	if (version === undefined) return undefined;
	const words = codewords(bytes, version);
	const draw = (number: number): boolean[][] => {
		const grid = new Grid(version);
		grid.drawPatterns(number);
		return grid.drawWords(words, masks[number]!);
	};
	if (mask !== undefined) return draw(mask);
	const drawn = masks.map((_, number) => draw(number));
	const penalties = drawn.map(penalty);
	return drawn[penalties.indexOf(Math.min(...penalties))];
}
