import { app, pageOwner } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import { readText, requireText, type GraphCall, type GraphOperations, type Params } from '../api/call.ts';
import { badParameter, GraphError } from '../api/errors.ts';
import { listOf, select } from '../api/nodeFields.ts';
import { pages } from '../people/people.ts';
import { requirePermission, type Tokens, type UserToken } from './tokens.ts';

import type { LoginCodes } from './loginCodes.ts';

/** An hour or two after a login, about sixty days after an exchange. */
const shortLifetimeSeconds = 5400;
const longLifetimeSeconds = 5_183_944;

/** What the person who runs a Page may do there. */
const tasks = ['MODERATE', 'MESSAGING', 'ANALYZE', 'ADVERTISE', 'CREATE_CONTENT', 'MANAGE'];

/** Facebook Login: from a code to a token, from a short token to a long one, and the Pages of the person. */
export function loginOperations(world: World, tokens: Tokens, codes: LoginCodes): GraphOperations {
	const exchange = (call: GraphCall) => exchangeToken(world, tokens, codes, call.params);
	return {
		'GET oauth/access_token': exchange,
		'POST oauth/access_token': exchange,
		'GET me': (call) =>
			select('User', call.params, ['name', 'id'], { id: pageOwner.id, name: userTokenOf(call).user.name }),
		'GET me/accounts': (call) => {
			const token = userTokenOf(call);
			requirePermission(token, 'pages_show_list');
			const accounts = pages.map(({ id, name }) => ({
				access_token: tokens.pageTokenFor(token, { id, name }).value,
				category: 'Shopping & retail',
				category_list: [{ id: '200600219953504', name: 'Shopping & retail' }],
				name,
				id,
				tasks,
			}));
			const fields = ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'];
			return listOf('Page', call.params, fields, accounts);
		},
		'GET me/permissions': (call) => ({
			data: userTokenOf(call).permissions.map((permission) => ({ permission, status: 'granted' })),
		}),
		'DELETE me/permissions': (call) => {
			tokens.revoke(userTokenOf(call));
			return { success: true };
		},
	};
}

function userTokenOf({ token }: GraphCall): UserToken {
	if (token.kind === 'user') return token;
	throw new GraphError('(#102) A user access token is required to request this resource.', { code: 102 });
}

/** https://developers.facebook.com/docs/facebook-login/guides/access-tokens */
function exchangeToken(
	world: World,
	tokens: Tokens,
	codes: LoginCodes,
	params: Params,
): Record<string, unknown> {
	const clientId = readText(params, 'client_id');
	if (clientId === undefined) throw new GraphError('Missing client_id parameter.', { code: 101 });
	if (clientId !== app.id)
		throw new GraphError('Error validating application. Invalid application ID.', { code: 101 });
	if (readText(params, 'client_secret') !== app.secret) {
		throw new GraphError('Error validating client secret.', { code: 1, status: 400 });
	}
	const grantType = readText(params, 'grant_type') ?? 'authorization_code';
	if (grantType === 'client_credentials') {
		return { access_token: `${app.id}|${app.secret}`, token_type: 'bearer' };
	}
	const grant = grantedTo(tokens, codes, grantType, params);
	const lifetimeSeconds = grant.from === undefined ? shortLifetimeSeconds : longLifetimeSeconds;
	const expiresAt = new Date(world.clock.now().getTime() + lifetimeSeconds * 1000);
	const { value } = tokens.issueUser({ ...grant, expiresAt });
	return { access_token: value, token_type: 'bearer', expires_in: lifetimeSeconds };
}

interface Granted {
	permissions: string[];
	/** The login of the token that was exchanged. */
	from?: string;
}

function grantedTo(tokens: Tokens, codes: LoginCodes, grantType: string, params: Params): Granted {
	if (grantType === 'authorization_code') {
		return { permissions: codes.redeem(requireText(params, 'code'), requireText(params, 'redirect_uri')) };
	}
	if (grantType !== 'fb_exchange_token') {
		throw badParameter(
			'Param grant_type must be one of {authorization_code, client_credentials, fb_exchange_token}',
		);
	}
	const token = tokens.resolve(requireText(params, 'fb_exchange_token'));
	if (token.kind !== 'user') throw badParameter('Param fb_exchange_token must be a user access token');
	return { permissions: token.permissions, from: token.from ?? token.value };
}
