import { isRecord, parseJson } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { objectsIn } from '../events/deliveryBody';

/** How much of what a Page may do has been used. */
export interface Usage {
	/** Of calls, of computing time or of time altogether, whichever is used most; 100 is all. */
	percent: number;
	/** Minutes until Facebook takes calls again; 0 while it takes them. */
	minutesToWait: number;
}

/** What counts for the chats of a Page. Advertisements and audiences have budgets of their own. */
const ownTypes: unknown[] = ['messenger', 'pages', undefined];

/**
 * Reads the header that counts calls: a list of budgets for each business the answer has to do with.
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers-2
 *
 * @param pageId only what is counted for this Page; of all businesses when left out
 * @param isRefusal the Page was called too often, so that whatever is counted is about it
 * @returns undefined when there is nothing about it, as in answers to the app itself
 */
export function readUsage(
	headers: Record<string, unknown> = {},
	pageId?: string,
	isRefusal = false,
): Usage | undefined {
	const businesses = parse(headers['x-business-use-case-usage']);
	const named = pageId !== undefined && (!isRefusal || Object.hasOwn(businesses, pageId));
	const own = named ? [ownValue(businesses, pageId)] : Object.values(businesses);
	const budgets = own.flatMap(objectsIn).filter(({ type }) => ownTypes.includes(type));
	if (budgets.length === 0) return undefined;
	const most = (...names: string[]) =>
		Math.max(0, ...budgets.flatMap((budget) => names.map((name) => Number(ownValue(budget, name)) || 0)));
	return {
		percent: most('call_count', 'total_cputime', 'total_time'),
		minutesToWait: most('estimated_time_to_regain_access'),
	};
}

function parse(header: unknown): Record<string, unknown> {
	const businesses = parseJson(String(header ?? '{}'));
	return isRecord(businesses) ? businesses : {};
}
