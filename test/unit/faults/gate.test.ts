import axios from 'axios';

import { startSimulators } from '../../../playground/server.ts';
import type { Simulators } from '../../../playground/server.ts';
import { Gate } from '../../faults/gate.ts';

describe('a gate', () => {
	let simulators: Simulators;
	let gate: Gate;

	beforeEach(async () => {
		simulators = await startSimulators({ port: 0 });
		gate = new Gate(simulators.origin);
		await gate.open();
	});

	afterEach(async () => {
		gate.shut();
		await simulators.stop();
	});

	/** The status of the answer, or why there was none. */
	const asks = async (path = '/_playground/state'): Promise<unknown> =>
		await axios
			.get(gate.origin + path, { validateStatus: () => true, headers: { connection: 'close' } })
			.then(({ status }) => status)
			.catch(({ code }: { code: string }) => code);

	it('leads to what is behind it', async () => {
		expect(await asks()).toBe(200);
	});

	it('loses what is lost behind it', async () => {
		simulators.world.faults.add({ on: 'call', action: 'drop' });
		expect(await asks('/api-m.paypal.com/v1/identity')).toBe('ECONNRESET');
	});

	it('refuses everybody while it is shut, and takes them in at the same place afterwards', async () => {
		const { origin } = gate;
		gate.shut();
		expect([await asks(), await asks()]).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
		await gate.open();
		expect(gate.origin).toBe(origin);
		expect(await asks()).toBe(200);
	});

	it('lets who is inside have their answer', async () => {
		simulators.world.faults.add({ on: 'call', action: 'delay', ms: 50, onStrike: () => gate.shut() });
		const first = asks('/api-m.paypal.com/v1/identity');
		expect(await first).toBe(501);
		expect(await asks()).toBe('ECONNREFUSED');
	});
});
