import { buyers, page, app } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { withLogin } from '../support/messengerLogin';

const { psid } = buyers[0]!;

describe('a receipt while a person has the chat', () => {
	const { simulators, checkout } = withCheckout();

	it.each([
		['nothing', {}],
		['no list', { data: null }],
		['an empty entry', { data: [null] }],
	])('is refused as it is where Facebook, asked who has the chat, says %s', async (_what, body) => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		const orderId = await checkout.order();
		await checkout.settled(orderId);
		simulators.messenger.pageInbox.write(psid, 'How can I help?');
		simulators.world.faults.add({ on: 'call', action: 'fail', status: 200, body, match: '/thread_owner' });
		const { output, json } = await checkout.notify(orderId);
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({ sent: false, outcome: 'thread-owner' });
	});
});

describe('a kept token of a Page that is refused', () => {
	const { simulators, sendText, newPerson } = withLogin();

	it('is replaced, also where a proxy writes the number of the error as text', async () => {
		simulators.messenger.buyer(psid).write('hi');
		const person = newPerson();
		await sendText(psid, page.id, person);
		const body = { error: { message: 'Error validating access token', type: 'OAuthException', code: '190' } };
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			status: 400,
			body,
			match: '/messages',
			times: 1,
		});
		expect((await sendText(psid, page.id, person)).json).toMatchObject([{ psid }]);
	});
});
