interface Machine {
	platform: NodeJS.Platform;
	env: NodeJS.ProcessEnv;
}

/** What `spawn` and `execFile` take. */
interface Command {
	file: string;
	args: string[];
	options: { shell: boolean };
}

/**
 * How npm is started. On Windows it is a batch file: Node.js starts those in a shell only
 * (https://github.com/nodejs/node/issues/52681), and a shell breaks what it is given at its spaces. There npm's own script
 * is started instead, on the Node.js that npm runs on: npm names both to what it runs.
 */
export function npmCommand(args: string[], { platform, env }: Machine = process): Command {
	if (platform !== 'win32') return { file: 'npm', args, options: { shell: false } };
	const { npm_execpath: script = '', npm_node_execpath: node } = env;
	if (node && /[\\/]npm-cli\.js$/.test(script))
		return { file: node, args: [script, ...args], options: { shell: false } };
	return { file: 'npm', args: args.map(quoted), options: { shell: true } };
}

const quoted = (arg: string): string => (/^[\w@.:=\\/-]+$/.test(arg) ? arg : `"${arg}"`);
