import type { IDataObject } from 'n8n-workflow';

import { resetN8nServices } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';
import { WaitingPayment } from '../../support/waitingPayment';

const simulators = withSimulators();
/** Where tests have their n8n. */
const ownOrigin = 'http://localhost:5678';

beforeEach(() => resetN8nServices());

/** Facebook sends the events of the app here. */
const eventsGoTo = (callbackUrl: string, changes: IDataObject = {}) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'messenger',
		method: 'GET',
		match: '/subscriptions',
		action: 'fail',
		status: 200,
		body: { data: [{ object: 'page', callback_url: callbackUrl, active: true, fields: [], ...changes }] },
	});

describe('the pay link of a workflow without a Messenger Trigger', () => {
	const payUrl = async () => (await WaitingPayment.ask(simulators.origin)).payUrl;

	it('leads through the page of the trigger that gets the events for other workflows of this n8n', async () => {
		eventsGoTo(`${ownOrigin}/webhook/5e6f-1/messenger`);
		expect(await payUrl()).toMatch(/^http:\/\/localhost:5678\/webhook\/5e6f-1\/messenger\?c=/);
	});

	it('asks Facebook once', async () => {
		eventsGoTo(`${ownOrigin}/webhook/5e6f-1/messenger`);
		await payUrl();
		const asked = simulators.world.calls.filter(({ path }) => path.endsWith('/subscriptions'));
		expect(asked).toHaveLength(1);
	});

	it.each([
		['nowhere', () => undefined],
		['to another n8n', () => eventsGoTo('https://n8n.example.com/webhook/5e6f-1/messenger')],
		['to something else here', () => eventsGoTo(`${ownOrigin}/webhook/orders`)],
		['to a test run', () => eventsGoTo(`${ownOrigin}/webhook-test/5e6f-1/messenger`)],
		['nowhere any more', () => eventsGoTo(`${ownOrigin}/webhook/5e6f-1/messenger`, { active: false })],
		[
			'where Facebook does not say',
			() => simulators.world.faults.add({ on: 'call', match: '/subscriptions', action: 'drop', times: 9 }),
		],
	])('leads to the execution itself when the events go %s', async (_, prepare) => {
		prepare();
		expect(await payUrl()).toMatch(/^http:\/\/localhost:5678\/webhook-waiting\/\d+\//);
	});
});
