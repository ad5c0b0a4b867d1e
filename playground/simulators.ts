import { parseArgs } from 'node:util';

import { startSimulators } from './server.ts';

const usage = 'Usage: npm run simulators -- [--port 4010]';

async function main(): Promise<void> {
	const port = readPort();
	const simulators = await startSimulators({ port });
	console.log(`simulators ready ${simulators.origin}`);

	const shutDown = () => void simulators.stop().then(() => process.exit(0));
	process.once('SIGINT', shutDown);
	process.once('SIGTERM', shutDown);
}

function readPort(): number {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`"${values.port}" is not a port: give a number from 0 to 65535 (0 takes a free one).`);
	}
	return port;
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
	const taken = error.code === 'EADDRINUSE';
	console.error(
		taken
			? `Port ${error.port} is taken by another program. Choose another one: npm run simulators -- --port 4011`
			: `${error.message}\n${usage}`,
	);
	process.exit(1);
});
