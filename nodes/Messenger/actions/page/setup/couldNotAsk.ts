import type { GraphFailure } from '../../../../vendors/messenger/errors/errors';
import type { Finding } from './check';

type Failure = Pick<GraphFailure, 'kind' | 'message' | 'description' | 'subcode'>;

/** A question that Facebook did not answer. */
export const couldNotAsk = (about: string, asked: string, failure: Failure): Finding => ({
	about,
	status: 'problem',
	message: `n8n could not ask Facebook ${asked}: ${failure.message}.`,
	fix: failure.description,
	cause: causeOf(failure),
	asked,
});

const noSuchId = 33;

/** Failures that have the same cause. */
export function causeOf({ kind, subcode }: Pick<Failure, 'kind' | 'subcode'>): string {
	if (kind === 'token' || kind === 'app-secret') return 'credential';
	return kind === 'invalid' && subcode === noSuchId ? 'credential' : kind;
}
