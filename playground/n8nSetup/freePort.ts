import { createServer } from 'node:net';

/** Thrown when somebody else listens on a port that was asked for by number. */
export class PortTakenError extends Error {
	readonly port: number;

	constructor(port: number) {
		super(`Port ${port} is in use by another program.`);
		this.port = port;
	}
}

/**
 * A port nobody listens on.
 *
 * @param wanted the port that must be free, or 0 for any
 * @throws {PortTakenError} when the wanted one is taken
 */
export async function freePort(wanted = 0): Promise<number> {
	for (const host of ['::', '127.0.0.1']) await tryPort(wanted, host);
	return await tryPort(wanted, '127.0.0.1');
}

function tryPort(port: number, host: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') reject(new PortTakenError(port));
			// A machine without IPv6 has nothing that could listen there.
			else if (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL') resolve(port);
			else reject(error);
		});
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
		});
	});
}
