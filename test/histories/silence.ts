import path from 'node:path';

import type { AxiosInstance } from 'axios';

import type { World } from '../../playground/world/world.ts';

/** Long enough for the vendor to have done its work. */
const patienceMs = 100;

/**
 * A vendor that never answers is waited for until the time limit of the node. The limit of such a call, and of no other,
 * is short here; the clock of the day is moved on by what it would have been.
 *
 * @param waited is told how long somebody has waited in vain
 */
export function withSilence(world: () => World, waited: (ms: number) => void): void {
	const own = axiosOfN8n();
	const limits = new WeakMap<object, number>();
	const hushed = own.interceptors.request.use((config) => {
		const { method = 'get', url = '', baseURL = '', timeout } = config;
		if (!timeout || !isSilent(world(), method.toUpperCase(), baseURL + url)) return config;
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
		own.interceptors.request.eject(hushed);
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

const isSilent = (world: World, method: string, url: string): boolean =>
	world.faults
		.all()
		.some(
			({ on, action, times, method: only, match = '' }) =>
				on === 'call' &&
				action === 'hold' &&
				times > 0 &&
				(!only || only === method) &&
				(typeof match === 'string' ? url.includes(match) : match.test(url)),
		);
