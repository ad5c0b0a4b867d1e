import type { FastifyInstance } from 'fastify';

import { acceptEmptyBodies } from '../emptyBodies.ts';
import type { GraphSimulator } from '../graph/index.ts';
import type { PayPalSimulator } from '../payPal/index.ts';
import {
	app as metaApp,
	buyers,
	merchant,
	page,
	pageAccessToken,
	pageOwner,
	secondPage,
	secondPageAccessToken,
	secondPageBuyers,
} from '../seed.ts';
import type { Vendor } from '../world/calls.ts';
import type { Fault } from '../world/faults.ts';
import type { World } from '../world/world.ts';

import { clockBody, faultBody, faultProblem, vendorQuery } from './bodies.ts';
import { registerMessenger } from './messenger.ts';
import { registerStage } from './stage.ts';
import { validateStrictly } from './strictInput.ts';

interface Playground {
	world: World;
	messenger: GraphSimulator;
	payPal: PayPalSimulator;
}

interface ByVendor {
	Querystring: { vendor?: Vendor };
}

/** The control plane of the playground: JSON below `/_playground/`. */
export function registerControl(app: FastifyInstance, playground: Playground): void {
	validateStrictly(app);
	acceptEmptyBodies(app);
	registerState(app, playground);
	registerLogs(app, playground.world);
	registerFaults(app, playground.world);
	registerClock(app, playground.world);
	registerStage(app, playground);
	registerMessenger(app, playground);
}

function registerState(app: FastifyInstance, { world, messenger, payPal }: Playground): void {
	app.get('/_playground/credentials', async () => credentials(world));
	app.get('/_playground/state', async () => ({ messenger: messenger.state(), payPal: payPal.state() }));
	app.delete('/_playground/state', async () => {
		world.reset();
		messenger.reset();
		payPal.reset();
		return { reset: true };
	});
}

/** What a person fills in: the two credentials of the nodes, by the labels they have in n8n. */
const credentials = ({ origin }: World) => ({
	'Messenger API': {
		'Page ID': page.id,
		'Page Access Token': pageAccessToken,
		'App ID': metaApp.id,
		'App Secret': metaApp.secret,
		'Graph Base URL': `${origin}/graph.facebook.com`,
	},
	'PayPal Checkout API': {
		Environment: 'Custom',
		'Base URL': `${origin}/api-m.paypal.com`,
		'Client ID': merchant.clientId,
		'Client Secret': merchant.clientSecret,
	},
	buyers: chats(origin, page.id, buyers),
	facebookLogin: {
		'Authorization URL': `${origin}/www.facebook.com/v26.0/dialog/oauth`,
		'Access Token URL': `${origin}/graph.facebook.com/v26.0/oauth/access_token`,
		'User Access Token': pageOwner.accessToken,
	},
	secondPage: {
		'Page ID': secondPage.id,
		'Page Access Token': secondPageAccessToken,
		buyers: chats(origin, secondPage.id, secondPageBuyers),
	},
});

const chats = (origin: string, pageId: string, people: typeof buyers) =>
	people.map(({ psid, firstName, lastName }) => ({
		psid,
		name: `${firstName} ${lastName}`,
		chat: `${origin}/m.me/${pageId}?as=${psid}`,
	}));

function registerLogs(app: FastifyInstance, world: World): void {
	const onlyVendor = { schema: { querystring: vendorQuery } };
	const of = <T extends { vendor: Vendor }>(log: T[], { vendor }: { vendor?: Vendor }): T[] =>
		log.filter((entry) => vendor === undefined || entry.vendor === vendor);

	app.get<ByVendor>('/_playground/calls', onlyVendor, async ({ query }) => of(world.calls, query));
	app.delete('/_playground/calls', async () => ({ forgotten: world.calls.splice(0).length }));
	app.get<ByVendor>('/_playground/deliveries', onlyVendor, async ({ query }) => of(world.deliveries, query));
	app.delete('/_playground/deliveries', async () => ({ forgotten: world.deliveries.splice(0).length }));
	app.post('/_playground/deliveries/release', async () => ({ released: world.release() }));
}

function registerFaults(app: FastifyInstance, { faults, concerns }: World): void {
	app.get('/_playground/faults', async () => faults.all());
	app.post<{ Body: Partial<Fault> & Pick<Fault, 'on' | 'action'> }>(
		'/_playground/faults',
		{ schema: { body: faultBody } },
		async (request, reply) => {
			const problem = faultProblem(request.body);
			if (problem) return await reply.code(400).send({ error: problem });
			if (request.body.about) concerns.follow(request.body.about);
			return await reply.code(201).send(faults.add(request.body));
		},
	);
	app.delete<{ Params: { id: string } }>('/_playground/faults/:id', async ({ params }, reply) => {
		if (faults.remove(Number(params.id))) return { forgotten: 1 };
		return await reply.code(404).send({ error: `No fault "${params.id}"` });
	});
	app.delete('/_playground/faults', async () => {
		const forgotten = faults.all().length;
		faults.clear();
		return { forgotten };
	});
}

function registerClock(app: FastifyInstance, { clock }: World): void {
	app.get('/_playground/clock', async () => ({ now: clock.now().toISOString() }));
	app.post<{ Body: { advanceMs: number } }>(
		'/_playground/clock',
		{ schema: { body: clockBody } },
		async (request) => {
			clock.advance(request.body.advanceMs);
			return { now: clock.now().toISOString() };
		},
	);
}
