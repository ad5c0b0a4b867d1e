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
 * Below the ports that systems give to whoever connects to somewhere (Linux from 32768, macOS and Windows from 49152): n8n
 * takes its own only seconds after it was found free.
 */
const first = 20_000;
const count = 12_000;
/** Processes that look at the same moment have numbers beside each other: each begins somewhere else. */
let next = process.pid * 97;

/**
 * A port nobody listens on.
 *
 * @param wanted the port that must be free, or 0 for any
 * @throws {PortTakenError} when the wanted one is taken
 */
export async function freePort(wanted = 0): Promise<number> {
	if (wanted !== 0) return await tryPort(wanted);
	return await tryPort(first + (next++ % count)).catch(async (error: NodeJS.ErrnoException) => {
		// Windows keeps some for itself.
		if (error instanceof PortTakenError || error.code === 'EACCES') return await freePort();
		throw error;
	});
}

async function tryPort(port: number): Promise<number> {
	for (const host of ['::', '127.0.0.1']) await listenOnce(port, host);
	return port;
}

function listenOnce(port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') reject(new PortTakenError(port));
			// A machine without IPv6 has nothing that could listen there.
			else if (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL') resolve();
			else reject(error);
		});
		server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
	});
}
