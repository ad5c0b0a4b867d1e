const lastTurns = new Map<string, Promise<unknown>>();

/**
 * Does this after everything that took its turn at the same thing before has ended, well or badly: for what is read,
 * changed and written again without a lock. Within this process only.
 *
 * @param about the thing
 */
export async function takeTurn<Result>(about: string, work: () => Promise<Result>): Promise<Result> {
	const turn = (lastTurns.get(about) ?? Promise.resolve()).then(work, work);
	lastTurns.set(about, turn);
	try {
		return await turn;
	} finally {
		if (lastTurns.get(about) === turn) lastTurns.delete(about);
	}
}
