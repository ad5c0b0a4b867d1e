import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { freePort, PortTakenError } from '../../../../playground/n8nSetup/freePort.ts';

describe('freePort', () => {
	it('finds one that can be listened on', async () => {
		const port = await freePort();
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
		await new Promise((resolve) => server.close(resolve));
		expect(port).toBeGreaterThan(0);
	});

	it('finds none that a system gives to somebody who connects, before it is listened on', async () => {
		const ports = await Promise.all(Array.from({ length: 20 }, async () => await freePort()));
		expect(Math.max(...ports)).toBeLessThan(32_768);
		expect(new Set(ports).size).toBe(20);
	});

	it.each(['127.0.0.1', '0.0.0.0'])('names the port that somebody has on %s', async (host) => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, host, resolve));
		const { port } = server.address() as AddressInfo;
		try {
			await expect(freePort(port)).rejects.toEqual(new PortTakenError(port));
			await expect(freePort(port)).rejects.toThrow(`Port ${port} is in use`);
		} finally {
			await new Promise((resolve) => server.close(resolve));
		}
	});
});
