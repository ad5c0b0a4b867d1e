import { isRecord } from '../../../core/guards';
import { RecentMemory } from '../../../core/recentMemory';
import type { Graph } from '../api/graph';
import { toGraphRoot } from '../credentials/credentials';

/** The profile of a Page may be read ten times in ten minutes. */
const keptMs = 60 * 60_000;
const regions = new RecentMemory<string, boolean>(1_000, keptMs);

/**
 * Whether the Page is subject to the privacy rules of Europe and Japan, where Facebook's account linking has been off
 * since 2020. Asked once an hour for each Page.
 * https://developers.facebook.com/docs/messenger-platform/europe-japan-updates
 *
 * @returns undefined when Facebook does not say
 */
export async function isUnderEuPrivacyRules(graph: Graph): Promise<boolean | undefined> {
	const credentials = await graph.credentials();
	const key = `${toGraphRoot(credentials)} ${credentials.pageId}`;
	const known = regions.get(key);
	if (known !== undefined) return known;
	const { data } = await graph.get([credentials.pageId, 'messenger_profile'], {
		query: { fields: 'subject_to_new_eu_privacy_rules' },
	});
	const [profile] = Array.isArray(data) ? (data as unknown[]) : [];
	const told = isRecord(profile) ? profile.subject_to_new_eu_privacy_rules : undefined;
	if (typeof told !== 'boolean') return undefined;
	regions.set(key, told);
	return told;
}
