import { globSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';

import { ask } from '../contract/ask.ts';
import { NobodyThereError } from '../contract/question.ts';
import { byHand } from '../contract/questions/byHand.ts';
import { allOfPayPal, allOfThePage } from '../contract/questions/index.ts';
import { sandboxOf, simulated, testPageOf } from '../contract/vendors.ts';
import { withSimulators } from '../support/simulators.ts';

const root = path.resolve(__dirname, '../..');
const questions = [...allOfPayPal, ...allOfThePage, ...byHand];
const nobody = () => Promise.reject(new NobodyThereError('no buyer'));

describe('npm run contract', () => {
	const simulators = withSimulators();

	it('hears from the simulators what is assumed', async () => {
		const { payPal, page } = await simulated(simulators);
		const asked = [...(await ask(allOfPayPal, payPal)), ...(await ask(allOfThePage, page))];
		expect(asked.map(({ asks, said, notAsked }) => [asks, said ?? notAsked])).toEqual(
			asked.map(({ asks, assumed }) => [asks, assumed]),
		);
	});

	it('hears it when a vendor answers something else', async () => {
		const { payPal } = await simulated(simulators);
		const again = allOfPayPal.filter(({ where }) => where.includes('remembersRefusals'));
		await fetch(`${simulators.origin}/_playground/paypal/account`, {
			method: 'PATCH',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ remembersRefusals: false }),
		});
		const [asked] = await ask(again, payPal);
		expect(asked).toMatchObject({ assumed: '422 ORDER_NOT_APPROVED', said: '201 COMPLETED' });
	});

	it('goes on where nobody is there to pay', async () => {
		const asked = await ask(
			[{ asks: 'Anything?', assumed: 'yes', where: 'here', ask: nobody }, ...allOfThePage.slice(-1)],
			(await simulated(simulators)).page,
		);
		expect(asked).toMatchObject([
			{ notAsked: 'not asked: no buyer' },
			{ said: allOfThePage.at(-1)!.assumed },
		]);
	});

	it('leaves everything as it was', async () => {
		const { payPal, page } = await simulated(simulators);
		const before = simulators.messenger.state();
		await ask(allOfPayPal, payPal);
		await ask(allOfThePage, page);
		expect(simulators.messenger.state()).toEqual(before);
		expect(simulators.payPal.state()).toMatchObject({ webhooks: [] });
		const invoices = simulators.payPal.state().invoices.map(({ status }) => status);
		expect(invoices.filter((status) => status !== 'CANCELLED')).toEqual([]);
	});

	it('asks nobody without keys, and no Page that is not for tests', async () => {
		expect(await sandboxOf({}, nobody)).toBeUndefined();
		expect(testPageOf({})).toBeUndefined();
		const env = { CONTRACT_PAGE_ID: '1', CONTRACT_PAGE_TOKEN: 'x' };
		expect(() => testPageOf(env)).toThrow('CONTRACT_PAGE_IS_FOR_TESTS=yes');
		expect(testPageOf({ ...env, CONTRACT_PAGE_IS_FOR_TESTS: 'yes' })?.id).toBe('1');
	});

	it('cannot be led to the PayPal where money is real', () => {
		const sources = globSync('test/contract/**/*.ts', { cwd: root }).map((file) =>
			readFileSync(path.join(root, file), 'utf8'),
		);
		const hosts = sources.flatMap((source) => source.match(/[\w.-]*api-m[\w.-]*paypal\.com/g) ?? []);
		expect(new Set(hosts)).toEqual(new Set(['api-m.sandbox.paypal.com', 'api-m.paypal.com']));
		// The second is a path of the simulators.
		expect(sources.flatMap((source) => source.match(/https:\/\/api-m\.paypal\.com/g) ?? [])).toEqual([]);
	});
});

describe('what the simulators had to assume', () => {
	const marked = globSync('playground/{graph,payPal}/**/*.{ts,md}', { cwd: root })
		.concat(globSync('docs/decisions/*.md', { cwd: root }))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /unverified/i.test(readFileSync(path.join(root, file), 'utf8')))
		.sort();

	it.each(marked)('is a question to the vendor: %s', (file) => {
		expect(questions.filter(({ where }) => where.includes(file)).map(({ asks }) => asks)).not.toEqual([]);
	});

	it('is written down where the questions say', () => {
		const places = questions.flatMap(
			({ where }) => where.match(/(?:docs|nodes|playground)\/[\w./-]+/g) ?? [],
		);
		expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
	});
});
