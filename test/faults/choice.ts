import { createHash } from 'node:crypto';

import type { Cell } from './batch.ts';
import { canHit, faultKinds } from './faultKinds.ts';
import type { Step } from './steps.ts';

/** So many people buy at the same time. */
const atATime = 16;

/** So many cells of a workflow are a choice. */
const few = 12;
/** The same of a workflow with which everything is to go wrong. */
const more = 20;

/** So many are tried one after the other, where everything is to go wrong. */
const alone = 3;

/** Whatever can go wrong with any of these steps, in the order of the story. */
export const cellsOf = (steps: Step[]): Cell[] =>
	faultKinds.flatMap((kind) =>
		steps.flatMap((step, index) => {
			const before = steps[index - 1];
			if (!canHit(kind, step)) return [];
			if (!kind.isAlone) return [{ step, kind }];
			return before ? [{ step, kind, before }] : [];
		}),
	);

/**
 * A choice of the cells, the same for the same seed. Half of them are about what changes something at PayPal, as far as
 * there are so many.
 *
 * @param isThorough each kind is among them; else none that takes its time by its nature, and none that kills n8n or has
 *   to be alone
 */
export function choose(all: Cell[], seed: number, isThorough: boolean): Cell[] {
	const lots = new Map(all.map((cell, index) => [cell, lotOf(seed, index)]));
	const cells = all.toSorted((one, other) => lots.get(one)!.localeCompare(lots.get(other)!));
	const count = isThorough ? more : few;
	const money = cells.filter(({ step: { vendor, method } }) => vendor === 'paypal' && method === 'POST');
	const inTurn = [...new Set([...money, ...cells])];
	const together = faultKinds.filter(({ isAlone }) => !isAlone);
	const chosen = new Set(
		isThorough ? together.flatMap((kind) => inTurn.find((cell) => cell.kind === kind) ?? []) : [],
	);
	const fast = ({ kind }: Cell) => !kind.isSlow && !kind.isKill && !kind.isAlone;
	for (const cell of money.filter(fast)) if (chosen.size < count / 2) chosen.add(cell);
	for (const cell of cells.filter(fast)) if (chosen.size < count) chosen.add(cell);
	const lonely = new Set(isThorough ? inTurn.filter(({ kind }) => kind.isAlone).slice(0, alone) : []);
	return all.filter((cell) => chosen.has(cell) || lonely.has(cell));
}

const lotOf = (seed: number, index: number): string =>
	createHash('sha256').update(`${seed} ${index}`).digest('hex');

/** What is slow by its nature, what kills n8n, and what has to be alone, is together. */
export function batchesOf(cells: Cell[]): Cell[][] {
	const paces = [
		cells.filter(({ kind }) => !kind.isSlow && !kind.isKill && !kind.isAlone),
		cells.filter(({ kind }) => kind.isSlow),
		cells.filter(({ kind }) => kind.isKill),
		cells.filter(({ kind }) => kind.isAlone),
	];
	return paces.flatMap((pace) =>
		Array.from({ length: Math.ceil(pace.length / atATime) }, (_, index) =>
			pace.slice(index * atATime, (index + 1) * atATime),
		),
	);
}
