import Fastify, { type FastifyInstance } from 'fastify';

import { registerControl } from './control/index.ts';
import { watchTraffic } from './control/traffic.ts';
import { createGraphSimulator, type GraphSimulator } from './graph/index.ts';
import { registerPages } from './pages/index.ts';
import { serveWebView } from './pages/webView.ts';
import { createPayPalSimulator, type PayPalSimulator } from './payPal/index.ts';
import { World } from './world/world.ts';

export interface SimulatorOptions {
	/** TCP port on localhost; 0 takes a free one. */
	port: number;
}

/** The running simulators: where they answer, their state, and how to stop them. */
export interface Simulators {
	/** e.g. `http://localhost:4010` */
	origin: string;
	world: World;
	messenger: GraphSimulator;
	payPal: PayPalSimulator;
	stop(): Promise<void>;
}

/**
 * Starts the Graph API, PayPal, their pages and the control plane on one port of localhost.
 *
 * @throws with code `EADDRINUSE` when somebody else has the port
 */
export async function startSimulators(options: SimulatorOptions): Promise<Simulators> {
	const world = new World();
	const messenger = createGraphSimulator(world);
	const payPal = createPayPalSimulator(world);
	const app = Fastify({
		forceCloseConnections: true,
		bodyLimit: 30 * 1024 * 1024,
		// A busy machine takes its time: nothing here can hang.
		pluginTimeout: 0,
	});

	watchTraffic(app, world);
	// Each vendor in a scope of its own: body parsers and error envelopes differ.
	await app.register(async (scope) => await messenger.register(scope));
	await app.register(async (scope) => await payPal.register(scope));
	await app.register(async (scope) => await registerPages(scope));
	await app.register(async (scope) => await serveWebView(scope));
	await app.register(async (scope) => registerControl(scope, { world, messenger, payPal }));

	await app.listen({ host: 'localhost', port: options.port });
	world.origin = `http://localhost:${portOf(app)}`;

	return {
		origin: world.origin,
		world,
		messenger,
		payPal,
		stop: async () => {
			world.stop();
			await app.close();
		},
	};
}

function portOf(app: FastifyInstance): number {
	const address = app.server.address();
	if (address === null || typeof address === 'string') throw new Error('The simulators have no TCP port');
	return address.port;
}
