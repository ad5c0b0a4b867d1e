import { buyers } from '../../../../playground/seed.ts';
import { graphOf } from '../../../support/graph';
import { withSimulators } from '../../../support/simulators';

describe('What the stage asks of the control plane', () => {
	const simulators = withSimulators();
	const { send, chat, control, subscribe } = graphOf(simulators);
	const { psid } = buyers[0]!;

	const get = async (path: string): Promise<Record<string, never>> =>
		(await (await fetch(`${simulators.origin}/_playground/${path}`)).json()) as Record<string, never>;

	it('tells what was sent and answered, and whom it is about', async () => {
		await control('people/follow', { psids: [psid] });
		await chat(psid, 'POST', 'messages', { text: 'hi' });
		await send(psid, { message: { text: 'Hello' } });
		expect((await get('traffic')).exchanges).toMatchObject([
			{
				kind: 'call',
				method: 'POST',
				name: '/v26.0/me/messages',
				status: 200,
				about: psid,
				sent: { recipient: { id: psid }, message: { text: 'Hello' } },
				answered: { recipient_id: psid },
			},
		]);
	});

	it('tells of events, with what n8n answered', async () => {
		await subscribe(['messages']);
		const { revision } = await get('traffic');
		await chat(psid, 'POST', 'messages', { text: 'hi' });
		await simulators.receiver.received(1);
		// The answer is on its way back.
		let news: Array<{ status?: number }> = [];
		while (news[0]?.status === undefined)
			news = (await get(`traffic?after=${String(revision)}`)).exchanges as unknown as typeof news;
		expect(news).toMatchObject([
			{ kind: 'delivery', name: 'messages', status: 200, attempt: 1, sent: { object: 'page' } },
		]);
	});

	it('lets somebody new write to the shop', async () => {
		const { status, data } = await control('people', { firstName: 'Noor', lastName: '', locale: 'nl_NL' });
		expect(status).toBe(201);
		expect(data).toMatchObject({
			psid: expect.stringMatching(/^\d{17}$/),
			firstName: 'Noor',
			locale: 'nl_NL',
		});
		expect(await get('people')).toContainEqual(data);
		expect((await chat(data.psid, 'POST', 'messages', { text: 'hoi' })).status).toBe(202);
		const { buyer } = (await chat(data.psid, 'GET', 'thread')).data;
		expect((await fetch(buyer.picture)).status).toBe(200);
	});

	it.each([
		['people', { firstName: '', lastName: 'x' }],
		['people', { firstName: 'x', lastName: '', locale: 'klingon' }],
		['people/follow', { psids: ['Jamie'] }],
	])('refuses %s of %o', async (path, body) => {
		expect((await control(path, body)).status).toBe(400);
	});

	it('takes back one fault, and leaves the others', async () => {
		const one = await control('faults', { on: 'call', action: 'delay', ms: 1 });
		const other = await control('faults', { on: 'delivery', action: 'repeat' });
		const remove = async () =>
			await fetch(`${simulators.origin}/_playground/faults/${one.data.id}`, { method: 'DELETE' });
		expect((await remove()).status).toBe(200);
		expect((await remove()).status).toBe(404);
		expect(await get('faults')).toEqual([other.data]);
	});

	it('repeats deliveries, not calls', async () => {
		const { status, data } = await control('faults', { on: 'call', action: 'repeat' });
		expect([status, data]).toEqual([400, { error: '"repeat" is for deliveries, not for calls' }]);
	});

	it('knows of no editor where only the simulators run', async () => {
		expect(await get('links')).toEqual({});
	});
});
