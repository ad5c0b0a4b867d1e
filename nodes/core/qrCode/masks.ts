/** Whether a mask turns the module there. */
export type Mask = (row: number, column: number) => boolean;

/** By their number in the format. ISO/IEC 18004, table 10 */
export const masks: Mask[] = [
	(row, column) => (row + column) % 2 === 0,
	(row) => row % 2 === 0,
	(_row, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** How hard a code is to read: of all masks, the one with the least is taken. ISO/IEC 18004, 7.8.3 */
export function penalty(modules: boolean[][]): number {
	const columns = modules.map((_, at) => modules.map((row) => row[at]!));
	const lines = [...modules, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''));
	const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []);
	const likeFinders = lines.flatMap((line) => line.match(/(?=10111010000)|(?=00001011101)/g) ?? []);
	let blocks = 0;
	for (let row = 1; row < modules.length; row++) {
		for (let column = 1; column < modules.length; column++) {
			const [above, here] = [modules[row - 1]!, modules[row]!];
			const isSame = (other: boolean | undefined) => other === here[column];
			if (isSame(above[column]) && isSame(here[column - 1]) && isSame(above[column - 1])) blocks++;
		}
	}
	const share = modules.flat().filter(Boolean).length / modules.length ** 2;
	return (
		runs.reduce((total, { length }) => total + length - 2, 0) +
		blocks * 3 +
		likeFinders.length * 40 +
		Math.floor(Math.abs(share * 20 - 10)) * 10
	);
}
