import type { FastifyInstance, FastifyReply } from 'fastify';

import { GraphError } from '../graph/api/errors.ts';
import type { GraphSimulator } from '../graph/index.ts';
import { pageCalled, personWith } from '../graph/people/people.ts';
import type { TemplateStatus } from '../graph/utility/utilityTemplates.ts';
import { page } from '../seed.ts';
import type { World } from '../world/world.ts';

import {
	automatedAnswersBody,
	batchBody,
	inboxBody,
	limitsBody,
	listsBody,
	policyBody,
	redeliverBody,
	regionBody,
	reviewBody,
	routingBody,
	tokenBody,
} from './messengerBodies.ts';

interface Messenger {
	world: World;
	messenger: GraphSimulator;
}

/** What happens to the Page behind the scenes, below `/_playground/messenger/`. */
export function registerMessenger(app: FastifyInstance, playground: Messenger): void {
	registerDeliveries(app, playground);
	registerLists(app, playground);
	registerTokens(app, playground);
	registerInbox(app, playground);
	registerMeta(app, playground);
}

function registerDeliveries(app: FastifyInstance, { messenger }: Messenger): void {
	app.post<{ Body: { size: number } }>(
		'/_playground/messenger/batch',
		{ schema: { body: batchBody } },
		async (request) => {
			messenger.setBatchSize(request.body.size);
			return { size: request.body.size };
		},
	);
	app.post<{ Body: { mid: string } }>(
		'/_playground/messenger/redeliver',
		{ schema: { body: redeliverBody } },
		async (request, reply) => {
			const { mid } = request.body;
			if (messenger.redeliver(mid)) return { mid };
			return await reply.code(404).send({ error: `No event "${mid}" was delivered` });
		},
	);
}

/** How long the pages of lists are, to see who stops at a short one; null for as long as asked for. */
function registerLists(app: FastifyInstance, { messenger }: Messenger): void {
	app.post<{ Body: { pageSizes: number[] | null } }>(
		'/_playground/messenger/lists',
		{ schema: { body: listsBody } },
		async (request, reply) => {
			const { pageSizes } = request.body;
			if (pageSizes?.at(-1) === 0)
				return await reply.code(400).send({ error: 'The last page size goes on for ever: it can not be 0' });
			messenger.lists.pageSizes = pageSizes ?? undefined;
			return { pageSizes };
		},
	);
}

function registerTokens(app: FastifyInstance, { world, messenger }: Messenger): void {
	app.post<{
		Body: {
			kind?: 'page' | 'user';
			page?: { id: string; name: string };
			permissions?: string[];
			expiresInMs?: number;
		};
	}>('/_playground/messenger/tokens', { schema: { body: tokenBody } }, async (request, reply) => {
		const { kind, page: owner, permissions: allowed, expiresInMs } = request.body;
		const grant = {
			...(allowed && { permissions: allowed }),
			...(expiresInMs !== undefined && { expiresAt: new Date(world.clock.now().getTime() + expiresInMs) }),
		};
		if (kind === 'user') {
			const { value, user, permissions } = messenger.issueUserToken(grant);
			return await reply.code(201).send({ accessToken: value, user, permissions });
		}
		const token = messenger.issueToken({ ...grant, ...(owner && { page: owner }) });
		const { value, page: granted, permissions } = token;
		return await reply.code(201).send({ accessToken: value, page: granted, permissions });
	});
}

/** Somebody of the shop at the Page inbox, and Messenger's own automated answers. */
function registerInbox(app: FastifyInstance, { messenger }: Messenger): void {
	app.post<{
		Body: {
			psid: string;
			action: 'take' | 'release' | 'pass' | 'request' | 'write';
			text?: string;
			appId?: string;
			metadata?: string;
		};
	}>('/_playground/messenger/inbox', { schema: { body: inboxBody } }, async (request, reply) => {
		const { psid, action, text, appId, metadata } = request.body;
		if (!personWith(psid)) return await nobody(reply, psid);
		if (action === 'write' && text === undefined)
			return await reply.code(400).send({ error: '"write" needs "text"' });
		return await answering(reply, () => {
			const { pageInbox } = messenger;
			if (action === 'write') return { mid: pageInbox.write(psid, text!) };
			if (action === 'pass') pageInbox.pass(psid, appId, metadata);
			else if (action === 'request') pageInbox.request(psid, metadata);
			else pageInbox[action](psid);
			return { owner: messenger.routing.ownerOf(messenger.thread(psid)) ?? null };
		});
	});
	app.post<{ Body: { psid: string; active: boolean } }>(
		'/_playground/messenger/automated-answers',
		{ schema: { body: automatedAnswersBody } },
		async (request, reply) => {
			const { psid, active } = request.body;
			if (!personWith(psid)) return await nobody(reply, psid);
			messenger.thread(psid).inAutomatedAnswers = active;
			return { psid, active };
		},
	);
}

/** What Meta decides. Each is about the first Page unless `pageId` names another. */
function registerMeta(app: FastifyInstance, { messenger }: Messenger): void {
	const post = <Body extends object>(
		path: string,
		body: object,
		act: (pageId: string, given: Body) => object,
	) =>
		app.post<{ Body: { pageId?: string } }>(
			`/_playground/messenger/${path}`,
			{ schema: { body } },
			async (request, reply) => {
				const pageId = request.body.pageId ?? page.id;
				if (!pageCalled(pageId)) return await reply.code(404).send({ error: `No Page "${pageId}"` });
				return await answering(reply, () => act(pageId, request.body as Body));
			},
		);

	post<{ defaultApp: string | null }>('routing', routingBody, (pageId, { defaultApp }) => {
		messenger.routing.setDefaultApp(pageId, defaultApp ?? undefined);
		return { pageId, defaultApp };
	});
	post<{ euPrivacyRules: boolean }>('region', regionBody, (_pageId, { euPrivacyRules }) => {
		messenger.profile.euPrivacyRules = euPrivacyRules;
		return { euPrivacyRules };
	});
	post<{ action: 'block' | 'unblock'; reason?: string }>(
		'policy',
		policyBody,
		(pageId, { action, reason }) => {
			messenger.policy.enforce(pageId, action, reason ?? 'Playground: because you asked for it.');
			return { pageId, action };
		},
	);
	post<{ name: string; language?: string; status: TemplateStatus; reason?: string }>(
		'templates',
		reviewBody,
		(pageId, { name, language, status, reason }) => {
			const found = messenger.templates
				.of(pageId)
				.filter(
					(template) => template.name === name && (language ?? template.language) === template.language,
				);
			if (found.length === 0) throw new GraphError(`The Page has no template "${name}"`, { code: 100 });
			for (const template of found) messenger.templates.setStatus(template, status, reason);
			return found.map(({ id, language: code }) => ({ id, name, language: code, status }));
		},
	);
	post<{
		enforced?: boolean;
		engagedPeople?: number;
		throttle?: { code: 4 | 613 | 80006; forMs: number };
	}>('limits', limitsBody, (pageId, { enforced, engagedPeople, throttle }) => {
		if (enforced !== undefined) messenger.limits.enforced = enforced;
		if (engagedPeople !== undefined) messenger.limits.daily.engagedPeople = engagedPeople;
		if (throttle) messenger.limits.throttle(pageId, throttle.code, throttle.forMs);
		return { enforced: messenger.limits.enforced, ...messenger.limits.usage(pageId) };
	});
}

const nobody = async (reply: FastifyReply, psid: string): Promise<FastifyReply> =>
	await reply.code(404).send({ error: `Nobody has the PSID "${psid}"` });

/** What Meta would not let happen is a conflict here. */
async function answering(reply: FastifyReply, act: () => object): Promise<unknown> {
	try {
		return act();
	} catch (error) {
		if (!(error instanceof GraphError)) throw error;
		return await reply.code(409).send({ error: error.message });
	}
}
