import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { toReport, type Chapter } from './table.ts';

const results = path.join(__dirname, 'RESULTS.md');
const preface = readFileSync(path.join(__dirname, 'preface.md'), 'utf8');
const workFolder = path.join(__dirname, '..', '..', '.playground', 'faults');
/** Jest's workers have the same parent: what an earlier run has left lying about is in nobody's way. */
const turn = path.join(workFolder, `writing-${process.ppid}`);

/** Puts a chapter in its place in RESULTS.md, into which other processes write at the same time. */
export async function addToResults(chapter: Chapter): Promise<void> {
	await takeTurn();
	try {
		const before = existsSync(results) ? readFileSync(results, 'utf8') : '';
		writeFileSync(results, toReport(before, [chapter], preface));
	} finally {
		rmdirSync(turn);
	}
}

async function takeTurn(): Promise<void> {
	mkdirSync(workFolder, { recursive: true });
	for (;;) {
		try {
			return mkdirSync(turn);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		await sleep(20);
	}
}
