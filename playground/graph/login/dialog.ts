import type { FastifyInstance, FastifyReply } from 'fastify';

import { app as metaApp, pageOwner, permissions as offered } from '../../seed.ts';

import type { LoginCodes } from './loginCodes.ts';

interface DialogQuery {
	client_id?: string;
	redirect_uri?: string;
	state?: string;
	scope?: string;
	response_type?: string;
	/** What the person answers; missing while they are asked. */
	decision?: 'continue' | 'cancel';
}

const loginPath = '/www.facebook.com/:version/dialog/oauth';

/** More than the Page needs, and still granted. */
const alsoOffered = ['public_profile', 'email', 'pages_read_user_content'];

/**
 * The dialog in which a person lets the app in, and the way back with a code. It asks with a page; the
 * buttons are links to the same address with `decision`.
 * https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
 */
export function serveLoginDialog(app: FastifyInstance, codes: LoginCodes): void {
	const answer = async ({ url, query }: { url: string; query: DialogQuery }, reply: FastifyReply) => {
		const problem = problemOf(query);
		if (problem)
			return await reply
				.code(400)
				.type('text/html; charset=utf-8')
				.send(page(`<h1>This login does not work</h1><p>${problem}</p>`));
		if (query.decision === undefined)
			return await reply.type('text/html; charset=utf-8').send(ask(url, query));
		const back = new URL(query.redirect_uri!);
		const add = (values: Record<string, string | undefined>) => {
			for (const [name, value] of Object.entries(values))
				if (value !== undefined) back.searchParams.set(name, value);
		};
		if (query.decision === 'continue') {
			add({
				code: codes.issue(query.redirect_uri!, ['public_profile', ...scopesOf(query)]),
				state: query.state,
			});
		} else {
			add({
				error: 'access_denied',
				error_code: '200',
				error_description: 'Permissions error',
				error_reason: 'user_denied',
				state: query.state,
			});
		}
		return await reply.redirect(back.href, 302);
	};
	for (const path of [loginPath, '/www.facebook.com/dialog/oauth']) {
		app.get<{ Querystring: DialogQuery }>(path, async (request, reply) => await answer(request, reply));
	}
}

const scopesOf = ({ scope = '' }: DialogQuery): string[] => [
	...new Set(scope.split(/[\s,]+/).filter((word) => word !== '' && word !== 'public_profile')),
];

function problemOf(query: DialogQuery): string | undefined {
	if (query.client_id !== metaApp.id)
		return 'Invalid App ID: The provided app ID does not look like a valid app ID.';
	if (!query.redirect_uri || !URL.canParse(query.redirect_uri))
		return 'The redirect_uri URL must be absolute';
	if ((query.response_type ?? 'code') !== 'code')
		return 'Invalid response_type: this dialog answers with a code.';
	const unknown = scopesOf(query).filter((scope) => !offered.includes(scope) && !alsoOffered.includes(scope));
	return unknown.length > 0 ? `Invalid Scopes: ${escape(unknown.join(', '))}` : undefined;
}

function ask(url: string, query: DialogQuery): string {
	const link = (decision: string) => escape(`${url}&decision=${decision}`);
	const scopes = scopesOf(query)
		.map((scope) => `<li>${escape(scope)}</li>`)
		.join('');
	return page(
		`<h1>Continue to ${escape(metaApp.name)}?</h1><p>${escape(metaApp.name)} would like to use your Pages:</p>` +
			`<ul>${scopes}</ul><p><a class="main" href="${link('continue')}">Continue as ${escape(pageOwner.name)}</a> ` +
			`<a href="${link('cancel')}">Cancel</a></p>`,
	);
}

const page = (content: string): string =>
	'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in with Facebook</title>' +
	'<meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 system-ui,sans-serif;' +
	'max-width:26rem;margin:4rem auto;padding:0 1rem;color:light-dark(#1c1e21,#e4e6eb)}:root{color-scheme:light dark;background:light-dark(#fff,#18191a)}h1{font-size:1.4rem}a{color:light-dark(#0f5fcc,#8ab8ff);padding:.6rem 1rem;' +
	'text-decoration:none}a.main{background:#0f5fcc;color:#fff;border-radius:.4rem}</style></head>' +
	`<body><main>${content}</main></body></html>`;

const escape = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
