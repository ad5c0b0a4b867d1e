import { randomInt } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { join, people, type Person } from '../graph/people/people.ts';
import { openAccount } from '../payPal/people.ts';
import { page } from '../seed.ts';
import type { World } from '../world/world.ts';

import { followBody, personBody, trafficQuery } from './bodies.ts';

/** What the stage shows and adds: people of the first Page, and what goes between n8n and the vendors. */
export function registerStage(app: FastifyInstance, { world }: { world: World }): void {
	app.get<{ Querystring: { after?: string } }>(
		'/_playground/traffic',
		{ schema: { querystring: trafficQuery } },
		async ({ query }) => world.traffic.since(Number(query.after ?? 0)),
	);
	app.get('/_playground/people', async () => people.filter(({ pageId }) => pageId === page.id).map(toShow));
	app.post<{ Body: Pick<Person, 'firstName' | 'lastName'> & { locale?: string } }>(
		'/_playground/people',
		{ schema: { body: personBody } },
		async ({ body }, reply) => {
			const person = join(newPsid(), body);
			openAccount(person.psid, person);
			return await reply.code(201).send(toShow(person));
		},
	);
	app.post<{ Body: { psids: string[] } }>(
		'/_playground/people/follow',
		{ schema: { body: followBody } },
		async ({ body }) => {
			for (const psid of body.psids) world.concerns.follow(psid);
			return { followed: body.psids };
		},
	);
	app.get('/_playground/links', async () => world.links);
}

const toShow = ({ psid, firstName, lastName, locale }: Person) => ({ psid, firstName, lastName, locale });

/** 17 digits: more than a JavaScript number holds. */
const newPsid = (): string => `2${randomInt(10 ** 8, 10 ** 9 - 1)}${randomInt(10 ** 6, 10 ** 7 - 1)}`;
