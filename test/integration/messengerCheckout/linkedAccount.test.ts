import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { openAccountKey } from '../../../nodes/checkout/linked/accountKey';
import { buyers, merchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;
const chat = { pageId: page.id, psid };

async function run(operation: string, parameters: IDataObject = {}, extra: Partial<NodeRun> = {}) {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'linkedAccount', operation, psid, ...parameters } as NodeRun['parameters'],
		credentials: checkout.credentials,
		...extra,
	});
	const leaving = outputs.flatMap((items, output) => items.map(({ json }) => ({ output, json })));
	return leaving[0]!;
}

/** The first buyer, or this one, saves their account while paying. */
const saves = async (who = psid) => {
	const orderId = await checkout.order({ psid: who, requestOptions: { saveAccount: true } });
	await checkout.settled(orderId, undefined, who);
};
const vaultCalls = () => simulators.world.calls.filter(({ path }) => path.startsWith('/v3/vault/'));
const tokens = () => simulators.payPal.state().paymentTokens;
const lastText = async () => (await buyer.got()).at(-1)?.text;

describe('Linked Account: Get', () => {
	it('says that nothing is linked', async () => {
		expect(await run('get')).toEqual({ output: 1, json: { ...chat, linked: false } });
	});

	it('gives what was saved in this chat, with one call to PayPal', async () => {
		await saves();
		simulators.world.calls.length = 0;
		const { output, json } = await run('get');
		expect(output).toBe(0);
		expect(json).toMatchObject({
			...chat,
			linked: true,
			linkedAccount: {
				paymentTokenId: tokens()[0]!.id,
				email: 'jamie.rivera@example.com',
				maskedEmail: 'j•••@example.com',
				name: 'Jamie Rivera',
			},
		});
		expect(vaultCalls()).toHaveLength(1);
		const { key } = json.linkedAccount as { key: string };
		expect(openAccountKey(key, chat, merchant)).toEqual({
			id: tokens()[0]!.id,
			maskedEmail: 'j•••@example.com',
		});
	});

	it('gives another person nothing of it', async () => {
		await saves();
		const { json } = await run('get', { psid: buyers[1]!.psid });
		expect(json).toEqual({ pageId: page.id, psid: buyers[1]!.psid, linked: false });
	});

	it('tells a model the masked email alone', async () => {
		await saves();
		const { json } = await run(
			'get',
			{},
			{
				type: 'n8n-nodes-messenger-checkout.messengerCheckoutTool',
			},
		);
		expect(json.linkedAccount).toEqual({ maskedEmail: 'j•••@example.com' });
	});

	it('says how many more there are', async () => {
		await saves();
		await saves();
		expect((await run('get')).json.moreAccounts).toBe(1);
	});
});

describe('Linked Account: Forget', () => {
	it('deletes everything of this chat, looks again, and tells the buyer', async () => {
		await saves();
		await saves();
		await new Buyer(simulators, buyers[1]!.psid).writes('hi');
		await saves(buyers[1]!.psid);
		simulators.world.calls.length = 0;
		const { json } = await run('forget');
		expect(json).toMatchObject({
			...chat,
			linked: false,
			forgotten: [{ maskedEmail: 'j•••@example.com' }, { maskedEmail: 'j•••@example.com' }],
			leftAtPayPal: 0,
			delivery: { delivered: true },
		});
		expect(vaultCalls().map(({ method }) => method)).toEqual(['GET', 'DELETE', 'DELETE', 'GET']);
		expect(await lastText()).toContain('we can no longer charge your PayPal account');
		expect(tokens()).toHaveLength(1);
		expect((await run('get')).output).toBe(1);
	});

	it('tells a buyer of whom nothing is saved just that', async () => {
		const { json } = await run('forget');
		expect(json).toMatchObject({ forgotten: [], leftAtPayPal: 0 });
		expect(await lastText()).toBe('No PayPal account of yours is saved here.');
	});

	it('speaks the language that was chosen, or is silent', async () => {
		await run('forget', { tellOptions: { language: 'de' } });
		expect(await lastText()).toBe('Von Ihnen ist hier kein PayPal-Konto gespeichert.');
		const { length } = await buyer.got();
		expect((await run('forget', { tellOptions: { tellBuyer: 'no' } })).json).not.toHaveProperty('delivery');
		expect(await buyer.got()).toHaveLength(length);
	});

	it('says nothing to the buyer while PayPal still lists it', async () => {
		await saves();
		const { length } = await buyer.got();
		const listed = await checkout.payPal('GET', `/v3/vault/payment-tokens?customer_id=${customerId()}`);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			method: 'GET',
			match: '/v3/vault/payment-tokens',
			action: 'fail',
			status: 200,
			body: listed,
			times: 99,
		});
		await expect(run('forget')).rejects.toThrow('PayPal still lists a saved account');
		expect(await buyer.got()).toHaveLength(length);
	});

	it('tells a second time the same when PayPal lost the answer to the first deletion', async () => {
		await saves();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			method: 'DELETE',
			match: '/v3/vault/payment-tokens',
			action: 'drop',
			when: 'after',
		});
		expect((await run('forget')).json).toMatchObject({ leftAtPayPal: 0 });
		expect(tokens()).toEqual([]);
	});
});

const customerId = () => (tokens()[0]!.customer as { id: string }).id;
