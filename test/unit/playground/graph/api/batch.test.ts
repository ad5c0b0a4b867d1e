import { buyers, page, pageAccessToken } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;

describe('Batch', () => {
	const simulators = withSimulators();
	const { graph } = graphOf(simulators);
	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	const batch = async (items: object[], more: object = {}) =>
		await graph('POST', '/', { body: { access_token: pageAccessToken, batch: items, ...more } });
	const message = (text: string) =>
		`recipient=${encodeURIComponent(JSON.stringify({ id: psid }))}` +
		`&message=${encodeURIComponent(JSON.stringify({ text }))}`;
	const say = (text: string, more: object = {}) => ({
		method: 'POST',
		relative_url: 'me/messages',
		body: message(text),
		...more,
	});
	const said = () => simulators.messenger.thread(psid).messages.map(({ text }) => text);

	it('makes its calls in order, and answers each', async () => {
		const { data } = await batch([say('one'), say(''), { method: 'GET', relative_url: 'me?fields=name' }]);
		expect(data.map(({ code }: { code: number }) => code)).toEqual([200, 400, 200]);
		expect(JSON.parse(data[0].body)).toMatchObject({ recipient_id: psid });
		expect(JSON.parse(data[1].body).error.code).toBe(100);
		expect(JSON.parse(data[2].body)).toEqual({ name: page.name, id: page.id });
		expect(data[0].headers).toContainEqual({ name: 'facebook-api-version', value: 'v26.0' });
		expect(said()).toEqual(['hi', 'one']);
	});

	it('leaves out headers, and successes that nobody waits for', async () => {
		const items = [say('one', { name: 'first', omit_response_on_success: true }), say('two')];
		const { data } = await batch(items, { include_headers: false });
		expect(data).toEqual([null, { code: 200, body: expect.any(String) }]);
	});

	it('does not make a call whose condition has failed', async () => {
		const items = [say('', { name: 'first' }), say('two', { depends_on: 'first' })];
		const { data } = await batch(items);
		expect([data[0].code, data[1]]).toEqual([400, null]);
		expect(said()).toEqual(['hi']);
	});

	it('has up to fifty calls', async () => {
		const items = Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' }));
		expect((await batch(items.slice(1))).data).toHaveLength(50);
		expect((await batch(items)).data.error.message).toContain('Maximum batch size is 50');
	});

	it('needs a token', async () => {
		const { data } = await graph('POST', '/', { params: { access_token: undefined }, body: { batch: [] } });
		expect(data.error.code).toBe(2500);
	});
});
