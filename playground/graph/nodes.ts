import { app, buyers, page as seededPage } from '../seed.ts';
import type { World } from '../world.ts';

import {
	pageTokenOf,
	readWords,
	requireAppToken,
	requireText,
	type GraphOperations,
	type Params,
} from './call.ts';
import { badParameter, GraphError } from './errors.ts';
import { pictureUrl } from './pictures.ts';
import type { Threads } from './threads.ts';
import type { Tokens } from './tokens.ts';

/** What can be read about the Page, a person and a token. */
export function nodeOperations(world: World, tokens: Tokens, threads: Threads): GraphOperations {
	return {
		'GET page': (call) => {
			const { page } = pageTokenOf(call);
			const username = page.id === seededPage.id ? seededPage.username : undefined;
			return select('Page', call.params, ['name', 'id'], {
				id: page.id,
				name: page.name,
				...(username && { username }),
				link: `https://www.facebook.com/${page.id}`,
				category: 'Shopping & retail',
				picture: { data: { url: pictureUrl(world, page.id), is_silhouette: false } },
				messaging_feature_status: { hop_v2: true, msgr_multi_app: false, ig_multi_app: false },
			});
		},

		'GET user': (call) => {
			pageTokenOf(call, 'pages_messaging');
			const buyer = buyers.find(({ psid }) => psid === call.nodeId)!;
			if (!threads.of(buyer.psid).windowOpenedAt) {
				throw new GraphError('(#2018218) No profile available for this user.', { code: 2018218 });
			}
			return select('UserMessengerContact', call.params, ['first_name', 'last_name', 'profile_pic', 'id'], {
				id: buyer.psid,
				name: `${buyer.firstName} ${buyer.lastName}`,
				first_name: buyer.firstName,
				last_name: buyer.lastName,
				profile_pic: pictureUrl(world, buyer.psid),
				locale: buyer.locale,
				timezone: buyer.timezone,
			});
		},

		'GET debug_token': (call) => {
			requireAppToken(call);
			return { data: describeToken(tokens, requireText(call.params, 'input_token'), world.clock.now()) };
		},
	};
}

/** The asked-for fields in the asked-for order, and always the id. */
function select(nodeType: string, params: Params, defaults: string[], node: Record<string, unknown>) {
	const asked = (readWords(params, 'fields') ?? defaults).map((field) => /^\w*/.exec(field)![0]);
	for (const field of asked) {
		if (!Object.hasOwn(node, field)) {
			throw badParameter(`Tried accessing nonexisting field (${field}) on node type (${nodeType})`);
		}
	}
	return Object.fromEntries([...new Set([...asked, 'id'])].map((field) => [field, node[field]]));
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

function describeToken(tokens: Tokens, value: string, now: Date): Record<string, unknown> {
	const token = tokens.lookUp(value);
	if (!token) {
		const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
		return { error, is_valid: false, scopes: [] };
	}
	if (token.kind === 'app') {
		return { app_id: app.id, type: 'APP', application: app.name, is_valid: true, scopes: [] };
	}
	const expired = token.expiresAt !== undefined && token.expiresAt <= now;
	return {
		app_id: app.id,
		type: 'PAGE',
		application: app.name,
		data_access_expires_at: 0,
		...(expired && {
			error: { code: 190, message: 'Error validating access token: Session has expired', subcode: 463 },
		}),
		expires_at: token.expiresAt ? seconds(token.expiresAt) : 0,
		is_valid: !expired,
		issued_at: seconds(token.issuedAt),
		profile_id: token.page.id,
		scopes: token.permissions,
		granular_scopes: token.permissions.map((scope) => ({ scope, target_ids: [token.page.id] })),
		user_id: '10229530472881453',
	};
}
