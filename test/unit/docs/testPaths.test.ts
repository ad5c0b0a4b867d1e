import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));

const sources = filesBelow('nodes');
const tests = filesBelow('test/unit/nodes').filter((file) => file.endsWith('.test.ts'));

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** `a/b.topic.test.ts` and `a/b.test.ts` are tests of `a/b.ts`. */
const testedBy = (test: string): string | undefined => {
	const names = path.posix.basename(test, '.test.ts').split('.');
	const folder = path.posix.dirname(test).replace(/^test\/unit\//, '');
	return names
		.map((_, index) => `${folder}/${names.slice(0, index + 1).join('.')}.ts`)
		.findLast((file) => existsSync(path.join(root, file)));
};

const importsOf = (file: string): string[] =>
	[...textOf(file).matchAll(/from '(\.[^']*)'/g)].map(
		([, target]) => `${path.posix.join(path.posix.dirname(file), target!)}.ts`,
	);

const tested = new Set(tests.map(testedBy));
const imports = new Map(sources.map((file) => [file, importsOf(file)]));
const usersOf = (file: string) => sources.filter((source) => imports.get(source)!.includes(file));

/** Without comments, types and texts: the rest of what a file says. */
const codeOf = (file: string) =>
	textOf(file)
		.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
		.replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''")
		.replace(/^(?:export )?interface [\s\S]*?^}|^(?:export )?type [\s\S]*?;$/gm, '');

/** n8n's contexts, and the objects that call a vendor. */
const callers =
	/\b(?:I\w*Functions|GraphContext|PayPal|payPalOf|Graph|graphOf|Page|pageOf|PaymentProvider|Channel)\b/;

/** What is tested with the node it belongs to: panels, and the parts that lie beside an operation. */
const isOutside = (file: string) =>
	/\.(?:description|operation|node)\.ts$|\/index\.ts$|^nodes\/wording\/texts\//.test(file) ||
	/^nodes\/\w+\/actions\//.test(file);

const isPure = (file: string) => {
	const code = codeOf(file);
	return /=>|\bfunction\b|\bclass\b/.test(code) && !callers.test(code);
};

/**
 * With a test of its own, or named by the test of a file beside it, or a part of a file that has one: of one that imports
 * it, within its folder also by way of others.
 */
const isCovered = (file: string, seen: string[] = []): boolean => {
	const folder = path.posix.dirname(file);
	const beside = tests.filter((test) => path.posix.dirname(test) === `test/unit/${folder}`);
	return (
		tested.has(file) ||
		beside.some((test) => importsOf(test).includes(file)) ||
		usersOf(file).some(
			(user) =>
				tested.has(user) ||
				(path.posix.dirname(user) === folder && !seen.includes(user) && isCovered(user, [...seen, file])),
		)
	);
};

it('a unit test is at the path of the file that it tests, or it is about all nodes', () => {
	const lost = tests.filter((test) => !testedBy(test) && path.posix.dirname(test) !== 'test/unit/nodes');
	expect(lost).toEqual([]);
});

it('a pure file has its test at its path, or is a part of a file that has one', () => {
	const untested = sources.filter((file) => !isOutside(file) && isPure(file) && !isCovered(file));
	expect(untested).toEqual([]);
});
