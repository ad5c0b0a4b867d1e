import path from 'node:path';

import { readStartOptions } from '../../../playground/startOptions.ts';

const folderOf = (...args: string[]) => path.basename(readStartOptions(args).dataDir);

describe('options of npm start', () => {
	it('are the ports and the folder of the README when nothing is said', () => {
		expect(readStartOptions([])).toMatchObject({ port: 4010, n8nPort: 5678, anyFolder: false, reset: false });
		expect(folderOf()).toBe('shop');
		expect(readStartOptions([])).not.toHaveProperty('workflow');
	});

	it('give a shop on other ports a folder of its own', () => {
		const folders = [
			[],
			['--port', '4011'],
			['--n8n-port', '5679'],
			['--port', '4011', '--n8n-port', '5679'],
		];
		expect(new Set(folders.map((args) => folderOf(...args))).size).toBe(folders.length);
		expect(folderOf('--port', '4011')).toBe(folderOf('--port', '4011', '--n8n-port', '5678'));
	});

	it('leave a folder that somebody has chosen alone', () => {
		const given = readStartOptions(['--free-ports', '--data', 'mine']);
		expect(given).toMatchObject({ dataDir: path.resolve('mine'), anyFolder: false, port: 0, n8nPort: 0 });
	});

	it.each([[['--free-ports']], [['--port', '0', '--n8n-port', '0']]])(
		'take the next free folder with ports that nobody knows (%j)',
		(args) => expect(readStartOptions(args)).toMatchObject({ port: 0, n8nPort: 0, anyFolder: true }),
	);

	it('keep a port that was named beside free ones', () =>
		expect(readStartOptions(['--free-ports', '--port', '4012'])).toMatchObject({ port: 4012, n8nPort: 0 }));

	it.each(['cart', 'cart.json', 'workflows/cart.json'])('know the workflow "%s"', (name) =>
		expect(readStartOptions(['--workflow', name])).toMatchObject({ workflow: 'cart.json' }),
	);

	it.each([
		[['--workflow', 'carts'], 'There is no workflow "carts". There is: abandoned-checkout,'],
		[['--port', ''], '"" is not a port'],
		[['--port', '1.5'], '"1.5" is not a port'],
	])('refuse %j', (args, sentence) => expect(() => readStartOptions(args)).toThrow(sentence));
});
