import path from 'node:path';

import type { AxiosInstance } from 'axios';

import type { Fault } from '../../playground/world/faults.ts';
import type { World } from '../../playground/world/world.ts';

/** Long enough for the vendor to have done its work. */
const patienceMs = 100;

/** Nobody listens there. */
const deadPort = '1';

/** Calls whose connection is refused, so many times each. */
export const refusals: Array<Pick<Fault, 'times'> & Partial<Pick<Fault, 'match' | 'method'>>> = [];

/**
 * What can go wrong with a call before any vendor sees it, or after it should have answered.
 *
 * A vendor that never answers is waited for until the time limit of the node. The limit of such a call, and of no other,
 * is short here; the clock of the day is moved on by what it would have been.
 *
 * @param waited is told how long somebody has waited in vain
 */
export function withBadConnections(world: () => World, waited: (ms: number) => void): void {
	const own = axiosOfN8n();
	const limits = new WeakMap<object, number>();
	const leading = own.interceptors.request.use((config) => {
		const { method = 'get', url = '', baseURL = '', timeout } = config;
		const call = { method: method.toUpperCase(), url: baseURL + url };
		const refusal = refusals.find((one) => one.times > 0 && isAbout(one, call));
		if (refusal) {
			refusal.times--;
			return { ...config, url: Object.assign(new URL(call.url), { port: deadPort }).href };
		}
		const isSilent = world()
			.faults.all()
			.some(
				(fault) => fault.on === 'call' && fault.action === 'hold' && fault.times > 0 && isAbout(fault, call),
			);
		if (!timeout || !isSilent) return config;
		const short = { ...config, timeout: patienceMs };
		limits.set(short, timeout);
		return short;
	});
	const over = own.interceptors.response.use(undefined, (error: { code?: string; config?: object }) => {
		const limitMs = error.code === 'ECONNABORTED' && error.config && limits.get(error.config);
		if (limitMs) waited(limitMs);
		throw error;
	});
	afterAll(() => {
		own.interceptors.request.eject(leading);
		own.interceptors.response.eject(over);
	});
}

/** The package of n8n that makes the requests: n8n-core brings it along. */
const networkOfN8n = '@n8n/backend-network';

/** That package has an axios of its own. */
function axiosOfN8n(): AxiosInstance {
	const network = require.resolve(networkOfN8n, { paths: [require.resolve('n8n-core')] });
	const axios = require.resolve('axios', { paths: [path.dirname(network)] });
	return jest.requireActual<{ default: AxiosInstance }>(axios).default;
}

const isAbout = (
	{ method: only, match = '' }: Partial<Pick<Fault, 'match' | 'method'>>,
	{ method, url }: { method: string; url: string },
): boolean =>
	(!only || only === method) && (typeof match === 'string' ? url.includes(match) : match.test(url));
