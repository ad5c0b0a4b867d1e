import { app, buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;
const inbox = '263902037430900';

const thread = () => simulators.messenger.thread(psid);
const owner = () => simulators.messenger.routing.ownerOf(thread());
const routing = (method: string) => checkout.calls(method).length;

const paidOrder = async () => {
	const orderId = await checkout.order();
	await checkout.settled(orderId);
	simulators.messenger.pageInbox.write(psid, 'How can I help?');
	return orderId;
};

describe('while a person has the chat', () => {
	it('the receipt comes in between, and the person keeps the chat', async () => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		const orderId = await paidOrder();
		const { output, json } = await checkout.notify(orderId);
		expect(output).toBe(0);
		expect(json.notification).toMatchObject({ kind: 'paid', sent: true });
		expect((await buyer.got()).at(-1)!.attachment!.payload.template_type).toBe('receipt');
		expect(owner()).toBe(inbox);
		expect([routing('take_thread_control'), routing('pass_thread_control')]).toEqual([1, 1]);
	});

	it('without being the default app of the Page it does not, and nothing is taken', async () => {
		const orderId = await paidOrder();
		const { output, json } = await checkout.notify(orderId);
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({ sent: false, outcome: 'thread-owner' });
		expect(owner()).toBe(inbox);
	});

	it('a reminder does not interrupt them', async () => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		const orderId = await checkout.order();
		simulators.messenger.pageInbox.write(psid, 'How can I help?');
		const { json } = await checkout.notify(orderId, { kind: 'reminder' });
		expect(json.notification).toMatchObject({ sent: false, outcome: 'thread-owner' });
		expect(routing('take_thread_control')).toBe(0);
	});

	it('what fails in between still gives the chat back', async () => {
		simulators.messenger.routing.setDefaultApp(page.id, app.id);
		const orderId = await paidOrder();
		await buyer.blocks(true);
		const { json } = await checkout.notify(orderId);
		expect(json.notification).toMatchObject({ sent: false });
		expect(owner()).toBe(inbox);
	});
});
