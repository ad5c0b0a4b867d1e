import { npmCommand } from '../../../../playground/n8nSetup/npmCommand.ts';

const tarball = 'C:\\Users\\Jane Doe\\shop\\package.tgz';
const args = ['install', tarball, '--offline'];

describe('how npm is started', () => {
	it.each(['linux', 'darwin'] as const)('is by its name on %s', (platform) => {
		const env = {
			npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js',
			npm_node_execpath: '/usr/bin/node',
		};
		expect(npmCommand(args, { platform, env })).toEqual({ file: 'npm', args, options: { shell: false } });
	});

	it('is without a shell on Windows, from an npm script', () => {
		const env = {
			npm_execpath: 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js',
			npm_node_execpath: 'C:\\Program Files\\nodejs\\node.exe',
		};
		expect(npmCommand(args, { platform: 'win32', env })).toEqual({
			file: env.npm_node_execpath,
			args: [env.npm_execpath, ...args],
			options: { shell: false },
		});
	});

	it.each([{}, { npm_execpath: 'C:\\yarn\\yarn.js', npm_node_execpath: 'C:\\node.exe' }])(
		'is in a shell on Windows elsewhere, with quotes where there are spaces: %j',
		(env) => {
			expect(npmCommand(args, { platform: 'win32', env })).toEqual({
				file: 'npm',
				args: ['install', `"${tarball}"`, '--offline'],
				options: { shell: true },
			});
		},
	);
});
