import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { createCredentials } from '../../playground/n8nSetup/playgroundCredentials.ts';

/**
 * A port that leads to another one. While it is shut nobody listens there: who comes is refused (`ECONNREFUSED`). Who is
 * inside gets their answer; n8n takes a connection of its own for each call, so that none is left to go on with.
 */
export class Gate {
	private readonly server = createServer((near) => this.pass(near));
	private port = 0;

	/** @param behind the address that it leads to, e.g. `http://localhost:4010` */
	constructor(private readonly behind: string) {}

	get origin(): string {
		return `http://localhost:${this.port}`;
	}

	/** From now on nobody gets in. */
	shut(): void {
		if (this.server.listening) this.server.close();
	}

	/**
	 * Listens, at the same port each time.
	 *
	 * @throws with code `EADDRINUSE` when somebody else has taken it since
	 */
	async open(): Promise<void> {
		if (this.server.listening) return;
		this.server.listen(this.port, 'localhost');
		await once(this.server, 'listening');
		({ port: this.port } = this.server.address() as AddressInfo);
	}

	private pass(near: Socket): void {
		const { hostname, port } = new URL(this.behind);
		const far = connect(Number(port), hostname);
		lead(near, far);
		lead(far, near);
	}
}

/** Whatever one says the other hears, also that it has gone. */
function lead(one: Socket, other: Socket): void {
	one.on('error', () => other.destroy()).on('close', () => other.destroySoon());
	one.pipe(other);
}

/** From now on n8n finds both vendors behind a gate, and everybody else finds them where they are. */
export async function putBehindGate({ api, simulators }: Shop): Promise<Gate> {
	const gate = new Gate(simulators.origin);
	await gate.open();
	simulators.world.origin = gate.origin;
	await createCredentials(api, simulators.origin);
	return gate;
}
