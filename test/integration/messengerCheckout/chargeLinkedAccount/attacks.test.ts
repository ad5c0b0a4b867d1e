import '../../../support/shortSleeps';

import { buyers } from '../../../../playground/seed.ts';
import { withLinkedCharge, type AskedToTap } from '../../../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators, psid, buyer, items, ask, tap, save, taken, newest, wordsOf, buttonsOf, settled } = charge;

const isPaid = ({ left }: AskedToTap) => left?.[1]?.length === 1;
const payNowTaps = () =>
	simulators.world.calls.filter(({ method, path }) => method === 'POST' && path === '/v2/checkout/orders')
		.length;
const hears = async (words: string) =>
	await settled(`"${words}"`, async () => wordsOf(await newest()).includes(words));

describe('the tap', () => {
	beforeEach(async () => void (await save()));

	it('twice charges once, and the second one reads that it is paid', async () => {
		const asked = await ask();
		await tap(asked.payNow, 1);
		await tap(asked.payNow, 2);
		expect(isPaid(asked)).toBe(true);
		await hears('that is paid');
		expect(taken()).toHaveLength(1);
		expect(items()).toEqual([]);
	});

	it('on two devices at once charges once', async () => {
		const asked = await ask();
		const person = simulators.messenger.buyer(psid);
		person.tapPostback(asked.payNow as never);
		person.tapPostback(asked.payNow as never);
		await charge.delivered(2);
		await settled('the payment', () => isPaid(asked));
		expect(taken()).toHaveLength(1);
	});

	it('on two devices, in two processes of n8n, charges once', async () => {
		const asked = await ask();
		await tap(asked.payNow, 1);
		await charge.goToAnotherProcess();
		await tap(asked.payNow, 2);
		await hears('closed');
		expect(taken()).toHaveLength(1);
		expect(payNowTaps()).toBe(1);
	});

	it('in the chat of another person charges nobody', async () => {
		const asked = await ask();
		await tap(asked.payNow, 1, buyers[1]!.psid);
		expect(asked.execution.calls).toBe(0);
		expect(asked.left).toBeUndefined();
		expect(taken()).toEqual([]);
	});

	it('charges what was asked in its own card: a card with another price is another payment', async () => {
		const mug = (unitPrice: string) => ({ linesJson: [{ name: 'Mug', quantity: 1, unitPrice }] });
		const [old, changed] = [await ask(mug('24.00')), await ask(mug('99.00'))];
		await tap(old.payNow, 1);
		expect(taken().map(({ amount }) => (amount as { value: string }).value)).toEqual(['24.00']);
		expect(isPaid(old)).toBe(true);
		expect(changed.left).toBeUndefined();
	});

	it('that was changed on the way is none', async () => {
		const asked = await ask();
		const payload = asked.payNow.payload!;
		const forged = { title: 'Pay now', payload: `${payload.slice(0, -2)}AA` };
		await tap(forged, 1);
		expect(asked.execution.calls).toBe(0);
		expect(taken()).toEqual([]);
	});

	it('after the time is over charges nobody, and reads why', async () => {
		const asked = await ask();
		asked.execution.state = 'finished';
		await tap(asked.payNow, 1);
		await hears('closed');
		expect(taken()).toEqual([]);
		expect(items()).toEqual([]);
	});

	it('after its time charges nobody, also while n8n has not ended the wait yet', async () => {
		const asked = await ask({ waitAmount: 1, waitUnit: 'seconds' });
		await settled(
			'the end of a second',
			() =>
				Date.now() >
				Date.parse(
					String(
						asked.page.parked.json.checkout && (asked.page.parked.json.checkout as { since: string }).since,
					),
				) +
					1500,
		);
		await tap(asked.payNow, 1);
		expect(taken()).toEqual([]);
	});

	it('is brought by nobody but the trigger: without Facebook’s signature nothing is charged', async () => {
		const asked = await ask();
		const url = `${charge.host.baseUrl}/webhook-waiting/${[...charge.host.waiting.keys()].at(-1)}/answer?signature=${asked.execution.signature}`;
		const body = JSON.stringify({
			object: 'page',
			entry: [
				{ id: '1', messaging: [{ sender: { id: psid }, postback: { payload: asked.payNow.payload } }] },
			],
		});
		const answer = await fetch(url, {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/json' },
		});
		expect(await answer.json()).toEqual({ taken: false });
		expect(taken()).toEqual([]);
	});
});

describe.each([
	['gives a refusal again', true],
	['tries a refused request anew', false],
])('where PayPal %s', (_, remembersRefusals) => {
	let token: string;

	beforeEach(async () => {
		token = await save();
		await charge.account({ remembersRefusals });
	});

	/** The buyer pays by the card that is there in place of the tap. */
	const paysByCard = async (asked: AskedToTap) => {
		const orderId = await asked.page.order();
		await buyer.approves(orderId);
		const { left } = await asked.page.open({ step: 'return', token: orderId });
		expect(left![1]![0]).toMatchObject({ payment: { status: 'PAID' } });
	};

	it.each(['DECLINED', 'CAPTURE_DECLINED'])(
		'an account that is declined (%s) leads to the pay card in the same execution',
		async (savedAccounts) => {
			await charge.account({ savedAccounts });
			const asked = await ask();
			await tap(asked.payNow, 1);
			await settled(
				'the pay card',
				async () => buttonsOf(await newest())[0]?.url !== undefined && buttonsOf(await newest()).length === 1,
			);
			expect(asked.left).toBeUndefined();
			await charge.account({ savedAccounts: 'WORK' });
			await paysByCard(asked);
			expect(taken().filter(({ status }) => status === 'COMPLETED')).toHaveLength(1);
		},
	);

	it('an account that was revoked at PayPal between asking and tapping leads there, too', async () => {
		const asked = await ask();
		await charge.revoke(token);
		await tap(asked.payNow, 1);
		await hears('Nothing was charged');
		await paysByCard(asked);
		expect(taken()).toHaveLength(1);
	});

	it('a payment that the buyer has to confirm is confirmed at the same order', async () => {
		await charge.account({ savedAccounts: 'PAYER_ACTION' });
		const asked = await ask();
		await tap(asked.payNow, 1);
		await hears('PayPal wants you to confirm');
		await paysByCard(asked);
		expect(taken()).toHaveLength(1);
		expect(simulators.payPal.state().orders).toHaveLength(1);
	});

	it('a tap after the card was opened pays the order of the card: there is no second one', async () => {
		const asked = await ask();
		const orderId = await asked.page.order();
		await tap(asked.payNow, 1);
		await settled('the payment', () => isPaid(asked));
		expect(simulators.payPal.state().orders.map(({ id }) => id)).toEqual([orderId]);
		expect(taken()).toHaveLength(1);
	});

	it('a charge whose answer is lost is found by the next tap, and not made again', async () => {
		const asked = await ask();
		loseAnswers('after');
		await tap(asked.payNow, 1);
		await hears('Please try again');
		expect(asked.left).toBeUndefined();
		expect(taken()).toHaveLength(1);
		await tap(asked.payNow, 2);
		await settled('the payment', () => isPaid(asked));
		expect(taken()).toHaveLength(1);
	});

	it('a charge whose answer is lost is found by the card as well', async () => {
		const asked = await ask();
		loseAnswers('after');
		await tap(asked.payNow, 1);
		await hears('Please try again');
		const { page, left } = await asked.page.open({ step: 'pay' });
		expect(page).toBe('paid');
		expect(left![1]![0]).toMatchObject({ payment: { status: 'PAID' } });
		expect(taken()).toHaveLength(1);
	});

	it('a charge that never reached PayPal is made by the next tap', async () => {
		const asked = await ask();
		loseAnswers('before');
		await tap(asked.payNow, 1);
		await hears('Please try again');
		expect(taken()).toEqual([]);
		await tap(asked.payNow, 2);
		await settled('the payment', () => isPaid(asked));
		expect(taken()).toHaveLength(1);
	});
});

/** As often as a call is tried. */
const loseAnswers = (when: 'before' | 'after') =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match: '/v2/checkout/orders',
		action: 'drop',
		when,
		times: 3,
	});
