import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';
import { WaitingPayment } from '../support/waitingPayment';

const simulators = withSimulators();
beforeEach(() => resetN8nServices());

const orders = () => Object.keys(simulators.payPal.state().orders);

describe('a pay link that a browser loads before anybody has tapped it', () => {
	it.each([
		['Facebook’s app', { 'x-purpose': 'preview', 'x-fb-http-engine': 'Liger' }],
		['Chrome', { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' }],
		['Firefox', { 'x-moz': 'prefetch' }],
	])('makes no order, and leads on if it is shown later: %s', async (_who, headers) => {
		const waiting = await WaitingPayment.ask(simulators.origin);
		const before = orders();
		const shown = await waiting.open(waiting.payUrl, { headers });
		expect(orders()).toEqual(before);
		expect(shown).toMatchObject({ page: 'preview', button: waiting.payUrl });
		expect((await waiting.open(shown.button!)).location).toContain('/checkoutnow?token=');
	});
});
