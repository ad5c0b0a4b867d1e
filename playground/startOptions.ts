import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const workflowsFolder = path.join(root, 'workflows');
const dataFolders = path.join(root, '.playground');

/** The ports in the README. */
const usualPorts = { port: 4010, n8nPort: 5678 };

const usage =
	'Usage: npm start -- [--port 4010] [--n8n-port 5678] [--free-ports] [--workflow first-sale] [--reset] [--data <folder>] [--once]';

/** Something the person at the keyboard can put right; shown without a stack. */
export class StartError extends Error {}

export interface StartOptions {
	/** Of the chat and the simulators; 0 takes a free one. */
	port: number;
	n8nPort: number;
	/** Where n8n keeps its data. */
	dataDir: string;
	/** Whether that may be the next folder where somebody else has this one. */
	anyFolder: boolean;
	/** File of `workflows/` that is to be the published one; undefined leaves what is published as it is. */
	workflow?: string;
	/** Whether to begin with a new n8n. */
	reset: boolean;
	/** Whether to stop as soon as everything is started: shows that it starts. */
	once: boolean;
}

/** @throws {StartError} with what is wrong, and how it is used */
export function readStartOptions(args: string[]): StartOptions {
	try {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: 'string' },
				'n8n-port': { type: 'string' },
				'free-ports': { type: 'boolean', default: false },
				workflow: { type: 'string' },
				reset: { type: 'boolean', default: false },
				data: { type: 'string' },
				once: { type: 'boolean', default: false },
			},
		});
		const anyPort = values['free-ports'];
		const port = toPort(values.port, anyPort ? 0 : usualPorts.port);
		const n8nPort = toPort(values['n8n-port'], anyPort ? 0 : usualPorts.n8nPort);
		return {
			port,
			n8nPort,
			dataDir: values.data ? path.resolve(values.data) : folderOf({ port, n8nPort }),
			anyFolder: port === 0 && n8nPort === 0 && !values.data,
			...(values.workflow !== undefined && { workflow: toWorkflow(values.workflow) }),
			reset: values.reset,
			once: values.once,
		};
	} catch (error) {
		throw new StartError(`${(error as Error).message}\n${usage}`);
	}
}

function toPort(text: string | undefined, otherwise: number): number {
	if (text === undefined) return otherwise;
	const port = Number(text);
	if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Error(`"${text}" is not a port: give a number from 0 to 65535 (0 takes a free one).`);
}

/** Two shops on different ports have nothing in common: neither orders, nor what somebody has changed on the canvas. */
function folderOf({ port, n8nPort }: { port: number; n8nPort: number }): string {
	const isUsual = [0, usualPorts.port].includes(port) && [0, usualPorts.n8nPort].includes(n8nPort);
	return path.join(dataFolders, isUsual ? 'shop' : `shop-${port}-${n8nPort}`);
}

/** `cart`, `cart.json` and `workflows/cart.json` are the same. */
function toWorkflow(name: string): string {
	const file = `${path.basename(name, '.json')}.json`;
	if (existsSync(path.join(workflowsFolder, file))) return file;
	const known = readdirSync(workflowsFolder)
		.filter((entry) => entry.endsWith('.json'))
		.map((entry) => path.basename(entry, '.json'));
	throw new Error(`There is no workflow "${name}". There is: ${known.sort().join(', ')}.`);
}
