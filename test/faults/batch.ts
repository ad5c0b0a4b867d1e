import type { Shop } from '../../playground/n8nSetup/shop.ts';
import type { Fault } from '../../playground/world/faults.ts';
import { arm, armRefusal, type FaultKind } from './faultKinds.ts';
import type { Gate } from './gate.ts';
import { actInTurn } from './inTurn.ts';
import { booksOf } from './laneBooks.ts';
import { Lane } from './lane.ts';
import { newestExecution, untilAtRest, whileAsleep } from './n8nAtRest.ts';
import { helps, later, pressRetry, wholeSince } from './recovery.ts';
import type { Step } from './steps.ts';
import type { Act, Story } from './story.ts';
import { judge, type Verdict } from './verdict.ts';

/** One step going wrong in one way. */
export interface Cell {
	step: Step;
	kind: FaultKind;
	/** The step before it, where that is when it goes wrong. */
	before?: Step;
}

/** What became of it. */
export interface Outcome extends Cell {
	verdict: Verdict;
	/** Whether the fault has struck at all. */
	hasStruck: boolean;
	helpedBy: string[];
	stuckAt?: string;
}

interface Tried {
	cell: Cell;
	lane: Lane;
	fault: Fault;
}

/** A shop, and the port at which its n8n finds the vendors. */
interface Place {
	shop: Shop;
	gate: Gate;
}

/**
 * Sells to as many people as there are cells, at the same time, and something else goes wrong for each of them. Those whose
 * trouble would be everybody's buy one after the other.
 */
export async function runBatch({ shop, gate }: Place, story: Story, cells: Cell[]): Promise<Outcome[]> {
	const { faults } = shop.simulators.world;
	const firstId = await newestExecution(shop);
	const tried = cells.map((cell) => {
		const lane = new Lane(shop);
		const fault = cell.before
			? armRefusal(faults, cell.before, lane.psid, gate)
			: arm(faults, cell.kind, cell.step, lane.psid);
		return { cell, lane, fault };
	});
	const turns = cells.some(({ kind }) => kind.isAlone) ? tried.map((one) => [one]) : [tried];
	for (const turn of turns)
		for (const act of story.acts)
			await play({ shop, gate, act, tried: turn, firstId, isLast: act === story.acts.at(-1) });
	faults.clear();
	await windUp(
		shop,
		tried.map(({ lane }) => lane),
		firstId,
	);
	const executions = await wholeSince(tried[0]!.lane, firstId);
	return tried.map(({ cell, lane, fault }) => ({
		...cell,
		verdict: judge(booksOf(lane, story, executions)),
		hasStruck: fault.times < (cell.kind[cell.step.on]?.times ?? 1),
		helpedBy: [...new Set(lane.helpedBy)],
		...(lane.stuckAt && { stuckAt: lane.stuckAt }),
	}));
}

interface Playing extends Place {
	act: Act;
	tried: Tried[];
	firstId: number;
	/** What comes after it is waited for, too. */
	isLast: boolean;
}

async function play({ shop, gate, act, tried, firstId, isLast }: Playing): Promise<void> {
	const active = tried.filter(({ lane }) => !lane.stuckAt);
	const open = () => active.map(({ lane }) => lane).filter((lane) => !act.isDone(lane));
	const isHeld = ({ cell, fault }: Tried) => cell.kind.isKill === true && fault.times === 0;
	const wasHeld = new Set(active.filter(isHeld));
	const held = () => active.filter((one) => isHeld(one) && !wasHeld.has(one));
	await actInTurn(
		act,
		active.map(({ lane }) => lane),
	);
	const isOver = () => !isLast && active.every((one) => act.isDone(one.lane) || held().includes(one));
	await untilAtRest(shop, isOver, active.some(({ cell }) => cell.kind.isKill) ? 20_000 : undefined);
	await whileAsleep(() => open().length === held().length, act.sleepMs);
	progress(`${act.name}: ${open().length} of ${active.length} are open`);
	if (held().length > 0) await kill(shop);
	// Until then n8n was refused as often as it asked.
	if (isLast || open().length > 0) await gate.open();
	for (const help of helps) {
		const lanes = open();
		if (lanes.length === 0) break;
		await help.give({ lanes, act, firstId });
		await untilAtRest(shop, () => open().length === 0);
		await gate.open();
		for (const lane of lanes) if (act.isDone(lane)) lane.helpedBy.push(help.name);
		progress(`  ${help.name}: ${open().length} are open`);
	}
	for (const lane of open()) lane.stuckAt = act.name;
}

const progress = (line: string): void =>
	void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

async function kill(shop: Shop): Promise<void> {
	await shop.killN8n();
	shop.simulators.world.release();
	await shop.restartN8n();
}

/** Everything comes that was still to come, and the merchant presses Retry wherever something has failed. */
async function windUp(shop: Shop, lanes: Lane[], firstId: number): Promise<void> {
	const atRest = async () => await untilAtRest(shop, () => false);
	const wait = async () => {
		await later.give({ lanes, act: theEnd, firstId });
		await atRest();
	};
	await atRest();
	await wait();
	if ((await pressRetry(lanes, firstId)) === 0) return;
	await atRest();
	await wait();
}

const theEnd: Act = { name: 'the end', run: () => {}, isDone: () => false };
