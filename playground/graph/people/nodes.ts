import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import type { AccountLinks } from './accountLinks.ts';
import {
	pageTokenOf,
	readText,
	requireAppToken,
	requireText,
	type GraphCall,
	type GraphOperations,
} from '../api/call.ts';
import { badParameter, noSuchObject } from '../api/errors.ts';
import { askedFields, select } from '../api/nodeFields.ts';
import { pageCalled, personWith } from './people.ts';
import { pictureUrl } from './pictures.ts';
import type { Routing } from '../routing/routing.ts';
import type { Threads } from '../conversations/threads.ts';
import { requirePermission, type PageToken, type Tokens, type UserToken } from '../login/tokens.ts';

interface Parts {
	world: World;
	tokens: Tokens;
	threads: Threads;
	routing: Routing;
	accountLinks: AccountLinks;
}

/** What can be read about the Page, a person and a token. */
export function nodeOperations({ world, tokens, threads, routing, accountLinks }: Parts): GraphOperations {
	return {
		'GET page': (call) => {
			const token = speakerFor(call);
			const page = token.kind === 'page' ? token.page : pageCalled(call.nodeId)!;
			const username = pageCalled(page.id)?.username;
			const linkingToken = readText(call.params, 'account_linking_token');
			const pageToken = token.kind === 'page' ? token : tokens.pageTokenFor(token, page);
			return select('Page', call.params, ['name', 'id'], {
				id: page.id,
				name: page.name,
				...(username && { username }),
				link: `https://www.facebook.com/${page.id}`,
				category: 'Shopping & retail',
				picture: { data: { url: pictureUrl(world, page.id), is_silhouette: false } },
				access_token: pageToken.value,
				messaging_feature_status: {
					hop_v2: true,
					msgr_multi_app: routing.defaultAppOf(page.id) !== undefined,
					ig_multi_app: false,
				},
				...(linkingToken !== undefined && { recipient: accountLinks.personFor(page.id, linkingToken) }),
			});
		},

		'GET page/messaging_feature_review': (call) => {
			pageTokenOf(call, 'pages_messaging');
			return { data: [{ feature: 'human_agent', status: 'approved' }] };
		},

		'GET user': (call) => {
			const { permissions } = pageTokenOf(call, 'pages_messaging');
			const person = personWith(call.nodeId)!;
			if (!threads.of(person.psid).windowOpenedAt) {
				// Seen live: https://github.com/chatwoot/chatwoot/pull/6632
				throw badParameter('No profile available for this user.', 2018218);
			}
			const forbidden = askedFields(call.params).find(
				(field) => !permissions.includes(permissionFor[field] ?? 'pages_messaging'),
			);
			if (forbidden) throw badParameter('Insufficient permission to access user profile.', 2018247);
			return select('UserMessengerContact', call.params, ['first_name', 'last_name', 'profile_pic', 'id'], {
				id: person.psid,
				name: `${person.firstName} ${person.lastName}`,
				first_name: person.firstName,
				last_name: person.lastName,
				profile_pic: pictureUrl(world, person.psid),
				locale: person.locale,
				timezone: person.timezone,
				gender: undefined,
			});
		},

		'GET debug_token': (call) => {
			requireAppToken(call);
			return { data: describeToken(tokens, requireText(call.params, 'input_token')) };
		},
	};
}

/**
 * What of a person takes a permission of its own; one that is missing spoils the whole call.
 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile#fields ,
 * https://github.com/bottenderjs/messaging-apis/issues/441
 */
const permissionFor: Partial<Record<string, string>> = {
	locale: 'pages_user_locale',
	timezone: 'pages_user_timezone',
	gender: 'pages_user_gender',
};

/** The Page itself, or the person who runs it. */
function speakerFor(call: GraphCall): PageToken | UserToken {
	if (call.token.kind !== 'user') return pageTokenOf(call);
	requirePermission(call.token, 'pages_show_list');
	if (!pageCalled(call.nodeId)) throw noSuchObject(call.method, call.nodeId);
	return call.token;
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** https://developers.facebook.com/docs/graph-api/reference/debug_token */
function describeToken(tokens: Tokens, value: string): Record<string, unknown> {
	const token = tokens.lookUp(value);
	if (!token) {
		const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
		return { error, is_valid: false, scopes: [] };
	}
	if (token.kind === 'app') {
		return { app_id: app.id, type: 'APP', application: app.name, is_valid: true, scopes: [] };
	}
	const problem = tokens.problemOf(token);
	const { code, subcode } = problem?.details ?? {};
	const targets = token.kind === 'page' ? [token.page.id] : [...new Set(tokens.pages().map(({ id }) => id))];
	return {
		app_id: app.id,
		type: token.kind === 'page' ? 'PAGE' : 'USER',
		application: app.name,
		data_access_expires_at: 0,
		...(problem && { error: { code, message: problem.message, subcode } }),
		expires_at: token.expiresAt ? seconds(token.expiresAt) : 0,
		is_valid: !problem,
		issued_at: seconds(token.issuedAt),
		...(token.kind === 'page' && { profile_id: token.page.id }),
		scopes: token.permissions,
		granular_scopes: token.permissions.map((scope) => ({ scope, target_ids: targets })),
		user_id: token.kind === 'user' ? token.user.id : '10229530472881453',
	};
}
