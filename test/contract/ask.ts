import { NobodyThereError, type Question } from './question.ts';

export interface Asked {
	asks: string;
	where: string;
	assumed: string;
	/** What the vendor says; undefined when it could not be asked. */
	said?: string;
	/** Why not. */
	notAsked?: string;
}

/** Asks one after the other: some of them count what there is. */
export async function ask<Vendor>(questions: Array<Question<Vendor>>, vendor: Vendor): Promise<Asked[]> {
	const answers: Asked[] = [];
	for (const { asks, where, assumed, ask: askIt } of questions) {
		try {
			answers.push({ asks, where, assumed, said: await askIt(vendor) });
		} catch (error) {
			const reason =
				error instanceof NobodyThereError ? error.message : `not asked: ${(error as Error).message}`;
			answers.push({ asks, where, assumed, notAsked: reason });
		}
	}
	return answers;
}
