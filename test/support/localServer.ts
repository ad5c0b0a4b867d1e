import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a server on a free port of this machine, and gives its address, without a slash at the end. */
export async function listen(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return originOf(server);
}

export const originOf = (server: Server): string =>
	`http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Ends it, with whoever is still connected. */
export async function close(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}
