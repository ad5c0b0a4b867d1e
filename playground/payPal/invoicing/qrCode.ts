import { create } from 'qrcode';

/** A QR code as rows of modules, true for dark, with the lowest error correction, as few as the text needs. */
export function qrCode(text: string): boolean[][] {
	const { modules } = create(text, { errorCorrectionLevel: 'L' });
	const indexes = Array.from({ length: modules.size }, (_, index) => index);
	return indexes.map((row) => indexes.map((column) => modules.get(row, column) === 1));
}
