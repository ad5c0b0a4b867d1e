import { buyers, page } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;
const minuteMs = 60_000;

describe('Rate limits', () => {
	const simulators = withSimulators();
	const { graph, send, control } = graphOf(simulators);
	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	const say = async () => await send(psid, { message: { text: 'hi' } });
	/** So many messages count as sent just now. */
	const spend = (calls: number, attachmentType?: string) => {
		for (let call = 0; call < calls; call++) simulators.messenger.limits.countSend(page.id, attachmentType);
	};
	const film = { message: { attachment: { type: 'video', payload: { url: 'https://example.com/1.mp4' } } } };

	it('let 300 messages pass in a second, and 10 sounds and films', async () => {
		simulators.world.clock.advance(1000);
		spend(300);
		const { status, data } = await say();
		expect(status).toBe(400);
		expect(data.error).toMatchObject({
			message: '(#613) Calls to this api have exceeded the rate limit.',
			code: 613,
			error_subcode: 2534040,
			is_transient: true,
		});
		spend(10, 'video');
		expect((await send(psid, film)).data.error.code).toBe(613);
		simulators.world.clock.advance(1000);
		expect((await say()).status).toBe(200);
		expect((await send(psid, film)).status).toBe(200);
	});

	it('tell in each answer how much is used', async () => {
		const usage = async () => {
			const { headers } = await say();
			return JSON.parse(headers['x-business-use-case-usage'] as string)[page.id][0];
		};
		expect(await usage()).toMatchObject({
			type: 'messenger',
			call_count: 1,
			estimated_time_to_regain_access: 0,
		});
		await control('messenger/limits', { engagedPeople: 1 });
		simulators.messenger.limits.daily.count(page.id, 148);
		expect((await usage()).call_count).toBe(75);
	});

	it('are two hundred calls in 24 hours for each engaged person', async () => {
		await control('messenger/limits', { engagedPeople: 2 });
		simulators.messenger.limits.daily.count(page.id, 399);
		expect((await say()).status).toBe(200);
		const { data, headers } = await say();
		expect(data.error.code).toBe(80006);
		const usage = JSON.parse(headers['x-business-use-case-usage'] as string)[page.id][0];
		expect(usage.call_count).toBe(100);
		expect(usage.estimated_time_to_regain_access).toBeGreaterThan(23 * 60);
		simulators.world.clock.advance(usage.estimated_time_to_regain_access * minuteMs);
		simulators.messenger.buyer(psid).write('still there?');
		expect((await say()).status).toBe(200);
	});

	it('can be switched off for measurements', async () => {
		await control('messenger/limits', { enforced: false });
		spend(1000);
		expect((await say()).status).toBe(200);
	});

	it.each([
		[4, undefined],
		[613, 2534040],
		[80006, undefined],
	])('can be as if %s had been reached', async (code, subcode) => {
		await control('messenger/limits', { throttle: { code, forMs: 5 * minuteMs } });
		const { data, headers } = await say();
		expect([data.error.code, data.error.error_subcode]).toEqual([code, subcode]);
		const usage = JSON.parse(headers['x-business-use-case-usage'] as string)[page.id][0];
		expect(usage).toMatchObject({ call_count: 100, estimated_time_to_regain_access: 5 });
		expect(headers['x-app-usage'] !== undefined).toBe(code === 4);
		simulators.world.clock.advance(5 * minuteMs);
		expect((await say()).status).toBe(200);
	});

	it('are ten calls in ten minutes for the profile', async () => {
		const read = async () => await graph('GET', '/me/messenger_profile', { params: { fields: 'greeting' } });
		for (let call = 0; call < 10; call++) expect((await read()).status).toBe(200);
		expect((await read()).data.error.code).toBe(613);
		simulators.world.clock.advance(10 * minuteMs);
		expect((await read()).status).toBe(200);
	});

	it('are two reads in a second for conversations', async () => {
		const read = async () => (await graph('GET', '/me/conversations')).status;
		simulators.messenger.limits.countConversations(page.id);
		simulators.messenger.limits.countConversations(page.id);
		expect(await read()).toBe(400);
		simulators.world.clock.advance(1000);
		expect(await read()).toBe(200);
	});
});
