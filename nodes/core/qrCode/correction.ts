/** Powers of 2 in the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1. */
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
	powers.push(value);
	logarithms[value] = exponent;
	value = value & 0x80 ? ((value << 1) ^ 0x11d) & 0xff : value << 1;
}

const product = (one: number, other: number): number =>
	one === 0 || other === 0 ? 0 : powers[(logarithms[one]! + logarithms[other]!) % 255]!;

/** So many words of error correction for a block: the remainder of Reed and Solomon. ISO/IEC 18004, 7.5.2 */
export function correctionWords(block: number[], count: number): number[] {
	let generator = [1];
	for (let degree = 0; degree < count; degree++)
		generator = [...generator, 0].map((term, at) => term ^ product(generator[at - 1] ?? 0, powers[degree]!));
	const rest = [...block, ...Array.from({ length: count }, () => 0)];
	block.forEach((_, at) => {
		const factor = rest[at]!;
		generator.forEach((term, index) => (rest[at + index]! ^= product(term, factor)));
	});
	return rest.slice(block.length);
}
