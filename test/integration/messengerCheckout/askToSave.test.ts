import '../../support/shortSleeps';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { vaultCustomerOf } from '../../../nodes/vendors/payPal/vault/customer';
import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;
const chat = { pageId: page.id, psid };

let executions = 0;

async function run(operation: string, parameters: IDataObject = {}, extra: Partial<NodeRun> = {}) {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'linkedAccount', operation, psid, ...parameters } as NodeRun['parameters'],
		credentials: checkout.credentials,
		// A card of the same execution is not sent twice.
		executionId: `save-${++executions}`,
		...extra,
	});
	return outputs.flatMap((items, output) => items.map(({ json }) => ({ output, json })))[0]!;
}

const button = async () => {
	const { attachment } = (await buyer.got()).at(-1)!;
	const { text, buttons } = attachment!.payload as { text: string; buttons: IDataObject[] };
	return { text, ...buttons[0] } as { text: string; title: string; url: string };
};
const answer = async (what: 'approve' | 'cancel') => {
	const url = (await button()).url.replace('/approve?', `/${what}?`);
	return (await axios.post<{ redirect: string }>(url, {})).data.redirect;
};
const setups = () => simulators.world.calls.filter(({ path }) => path === '/v3/vault/setup-tokens');
const saved = async () => {
	const { id } = vaultCustomerOf(chat);
	const list = await checkout.payPal('GET', `/v3/vault/payment-tokens?customer_id=${id}`);
	return list.payment_tokens as IDataObject[];
};

describe('Linked Account: Ask to Save', () => {
	it('saves the account for this chat as soon as the buyer agrees, without a purchase', async () => {
		const { output, json } = await run('askToSave');
		expect(output).toBe(0);
		expect(json).toMatchObject({ ...chat, delivery: { delivered: true } });
		expect(await button()).toMatchObject({
			text: expect.stringContaining('next time you pay with one tap') as string,
			title: 'Save PayPal',
		});
		expect(await saved()).toEqual([]);
		expect(await answer('approve')).toContain('account-saved');
		expect(await saved()).toHaveLength(1);
		expect((await run('get')).json).toMatchObject({ linked: true, linkedAccount: { name: 'Jamie Rivera' } });
		expect(simulators.payPal.state().orders).toEqual([]);
	});

	it('saves nothing of a buyer who goes back', async () => {
		await run('askToSave');
		expect(await answer('cancel')).toContain('account-saved');
		expect(await saved()).toEqual([]);
	});

	it('asks once when the execution is retried, also after an answer that was lost', async () => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			method: 'POST',
			match: '/v3/vault/setup-tokens',
			action: 'drop',
			when: 'after',
		});
		const first = await run('askToSave', {}, { executionId: 'save' });
		const again = await run('askToSave', {}, { executionId: 'save' });
		expect(again.json.requestId).toBe(first.json.requestId);
		expect(setups()).toHaveLength(3);
		expect((await buyer.got()).filter(({ attachment }) => attachment)).toHaveLength(1);
	});

	it('speaks the language that was chosen, and uses the words of the merchant', async () => {
		await run('askToSave', { saveOptions: { language: 'de' } });
		expect(await button()).toMatchObject({ title: 'PayPal speichern' });
		await run('askToSave', { saveText: 'One tap next time?', saveOptions: { buttonText: 'Yes' } });
		expect(await button()).toMatchObject({ text: 'One tap next time?', title: 'Yes' });
	});

	it.each<[string, IDataObject, RegExp]>([
		['a button that is too long', { saveOptions: { buttonText: 'x'.repeat(21) } }, /20/],
		['a text that is too long', { saveText: 'x'.repeat(641) }, /640/],
		['nobody', { psid: 'Jamie' }, /not/],
	])('asks PayPal for nothing with %s', async (_, parameters, message) => {
		await expect(run('askToSave', parameters)).rejects.toThrow(message);
		expect(setups()).toEqual([]);
	});

	describe('where PayPal has saving turned off', () => {
		const turnOff = async () =>
			await axios.patch(`${simulators.origin}/_playground/paypal/account`, { vaults: false });

		it('leaves through Not Sent with the reason, and sends nothing', async () => {
			const { length } = await buyer.got();
			await turnOff();
			const { output, json } = await run('askToSave');
			expect(output).toBe(1);
			expect(json).toMatchObject({
				...chat,
				savedAccount: {
					status: 'NOT_SAVED',
					reason: expect.stringContaining('Turn on Vault for your app') as string,
				},
			});
			expect(await buyer.got()).toHaveLength(length);
		});

		it('fails in a node of version 3, as it always has', async () => {
			await turnOff();
			const asked = run('askToSave', {}, { typeVersion: 3 });
			await expect(asked).rejects.toThrow('does not let your account save accounts of buyers');
		});
	});
});
