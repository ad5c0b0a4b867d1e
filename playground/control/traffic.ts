import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Vendor, VendorCall } from '../world/calls.ts';
import type { Fault } from '../world/faults.ts';
import type { Exchange } from '../world/traffic.ts';
import type { World } from '../world/world.ts';

const prefixes: Array<{ prefix: string; vendor: Vendor }> = [
	{ prefix: '/graph.facebook.com', vendor: 'messenger' },
	{ prefix: '/api-m.paypal.com', vendor: 'paypal' },
];

/** How each vendor says "not now", for a `fail` fault without a body of its own. */
const failures: Record<Vendor, unknown> = {
	messenger: {
		error: {
			message: 'An unexpected error has occurred. Please retry your request later.',
			type: 'OAuthException',
			is_transient: true,
			code: 2,
			fbtrace_id: 'AFaultOnPurpose00000000',
		},
	},
	paypal: {
		name: 'INTERNAL_SERVER_ERROR',
		message: 'An internal server error has occurred.',
		debug_id: 'fa417041905e0',
		details: [],
		links: [],
	},
};

/** Logs every call to a vendor's API and lets faults strike before and after its effect. */
export function watchTraffic(app: FastifyInstance, world: World): void {
	const calls = new WeakMap<FastifyRequest, VendorCall>();
	const exchanges = new WeakMap<FastifyRequest, Exchange>();
	const failed = new WeakSet<FastifyRequest>();

	app.addHook('onRequest', async (request, reply) => {
		const path = request.url.split('?')[0]!;
		const match = prefixes.find(({ prefix }) => path.startsWith(`${prefix}/`));
		if (!match) return;
		const requestId = request.headers['paypal-request-id'];
		const call: VendorCall = {
			vendor: match.vendor,
			method: request.method,
			path: path.slice(match.prefix.length),
			...(typeof requestId === 'string' && { requestId }),
			status: 0,
			at: world.clock.now().toISOString(),
		};
		calls.set(request, call);
		world.calls.push(call);
		world.callsUnderWay++;
		const { vendor, method, at } = call;
		const exchange = world.traffic.begin({ kind: 'call', vendor, method, name: call.path, at });
		exchanges.set(request, exchange);
		reply.raw.once('close', () => {
			world.callsUnderWay--;
			if (exchange.status === undefined) world.traffic.learn(exchange, { status: null });
		});
	});

	// Once the body is in: an answer in the middle of an upload would break the connection.
	app.addHook('preValidation', async (request, reply) => {
		const call = calls.get(request);
		if (!call) return;
		const about = world.concerns.isFollowing && world.concerns.of(`${call.path} ${textOf(request.body)}`);
		if (about) call.about = about;
		world.traffic.learn(exchanges.get(request)!, { sent: request.body, ...(about && { about }) });
		const fault = strike(world, call, 'before');
		if (!fault) return;
		if (fault.action === 'delay') await wait(fault.ms);
		if (fault.action === 'hold') await untilHungUp(request);
		if (fault.action === 'drop' || fault.action === 'hold') drop(request, reply);
		if (fault.action === 'fail') {
			failed.add(request);
			await dress(reply, fault).send(fault.body ?? failures[call.vendor]);
		}
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const call = calls.get(request);
		if (call?.about && isText(payload)) world.concerns.learn(call.about, payload);
		if (call && isText(payload)) exchanges.get(request)!.answered = payload;
		const fault = call && !failed.has(request) ? strike(world, call, 'after') : undefined;
		if (!call || !fault) return payload;
		if (fault.action === 'delay') await wait(fault.ms);
		if (fault.action === 'hold') await untilHungUp(request);
		if (fault.action === 'drop') request.raw.socket.destroy();
		if (fault.action !== 'fail') return payload;
		void dress(reply, fault).removeHeader('content-length');
		return isText(fault.body) ? fault.body : JSON.stringify(fault.body ?? failures[call.vendor]);
	});

	app.addHook('onResponse', async (request, reply) => {
		const call = calls.get(request);
		if (!call || request.raw.socket.destroyed) return;
		call.status = reply.statusCode;
		world.traffic.learn(exchanges.get(request)!, { status: reply.statusCode });
	});
}

const isText = (body: unknown): body is string => typeof body === 'string';

/** A body that is a text is sent as it is: the page of a proxy or a firewall, which no vendor has seen. */
function dress(reply: FastifyReply, { status = 500, body, headers = {} }: Fault): FastifyReply {
	if (isText(body)) reply.removeHeader('paypal-debug-id').type('text/html; charset=UTF-8');
	else reply.type('application/json; charset=UTF-8');
	return reply.headers(headers).code(status);
}

const strike = (world: World, call: VendorCall, when: Fault['when']): Fault | undefined =>
	world.faults.strike('call', {
		vendor: call.vendor,
		method: call.method,
		name: call.path,
		...(call.about && { about: call.about }),
		when,
	});

const textOf = (body: unknown): string => (isText(body) ? body : (JSON.stringify(body) ?? ''));

/** Whoever asks hears nothing, however long they wait. */
const untilHungUp = async ({ raw }: FastifyRequest): Promise<void> =>
	await new Promise((resolve) => {
		if (raw.socket.destroyed) resolve();
		else raw.socket.once('close', () => resolve());
	});

const wait = async (ms = 0): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));

function drop(request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	request.raw.socket.destroy();
}
