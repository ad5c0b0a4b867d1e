import type { FastifyInstance } from 'fastify';

import type { World } from '../../world/world.ts';

import { pageCalled, people, personWith } from './people.ts';

const path = '/platform-lookaside.fbsbx.com/platform/profilepic/';

const colours = ['#7b5ea7', '#b84a30', '#2f7d6b', '#3a66c2'];

/** Where the profile picture of a person or a Page is. */
export const pictureUrl = (world: World, id: string): string => `${world.origin}${path}?psid=${id}`;

/** Serves profile pictures: initials on a colour. */
export function servePictures(app: FastifyInstance): void {
	app.get<{ Querystring: { psid?: string } }>(path, async (request, reply) => {
		const { psid = '' } = request.query;
		const name = nameOf(psid);
		if (!name) return await reply.code(404).send();
		const initials = [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).slice(0, 2);
		const colour = colours[(people.findIndex((person) => person.psid === psid) + 1) % colours.length];
		return await reply
			.type('image/svg+xml')
			.send(
				`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/>` +
					'<text x="40" y="41" fill="#fff" font-family="sans-serif" font-size="34" font-weight="600" ' +
					`text-anchor="middle" dominant-baseline="central">${initials.join('')}</text></svg>`,
			);
	});
}

function nameOf(id: string): string | undefined {
	const person = personWith(id);
	return person ? `${person.firstName} ${person.lastName}` : pageCalled(id)?.name;
}
