import type { IExecuteFunctions } from 'n8n-workflow';

import { claimantOf } from '../../../../../nodes/checkout/once/claimant';

const trigger = { name: 'PayPal says', type: 'n8n-nodes-messenger-checkout.payPalCheckoutTrigger' };

interface Execution {
	items?: object[];
	parents?: Array<{ name: string; type: string }>;
	/** What the trigger gave; undefined when it has not run. */
	started?: object;
	/** n8n does not know the node any more. */
	isGone?: boolean;
	resumeUrl?: string;
}

const claimant = ({ items = [{}], parents = [], started, isGone, resumeUrl }: Execution = {}, item = 0) =>
	claimantOf(
		{
			getInputData: () => items.map((json) => ({ json })),
			getParentNodes: () => parents,
			getNode: () => ({ name: 'Settle' }),
			getExecutionId: () => '231',
			getWorkflowDataProxy: () => ({
				$execution: { resumeUrl },
				$: (name: string) => {
					if (isGone || name !== trigger.name) throw new Error('no such node');
					return { isExecuted: started !== undefined, first: () => ({ json: started ?? {} }) };
				},
			}),
		} as unknown as IExecuteFunctions,
		item,
	);

describe('who a sale comes to', () => {
	it("is PayPal's event, where the item names it", () => {
		expect(claimant({ items: [{}, { eventId: 'WH-1' }] }, 1)).toBe('event:WH-1');
		expect(claimant({ items: [{ eventId: 'WH-2' }], parents: [trigger], started: { eventId: 'WH-1' } })).toBe(
			'event:WH-2',
		);
	});

	it('is not an event that was looked up', () => {
		const listed = { eventId: 'WH-1', resourceType: 'checkout-order' };
		expect(claimant({ items: [listed] })).toBe('execution:231');
		expect(claimant({ items: [{ ...listed, confirmed: true }] })).toBe('event:WH-1');
	});

	it.each([[{ eventId: '' }], [{ eventId: 7 }], [{}]])(
		'is the event that has started the execution, where the item says nothing of it: %j',
		(json) => {
			const parents = [{ name: 'Edit', type: 'n8n-nodes-base.set' }, trigger];
			expect(claimant({ items: [json], parents, started: { eventId: 'WH-1' } })).toBe('event:WH-1');
		},
	);

	it('is the event of the trigger that has run, of several', () => {
		const parents = [{ ...trigger, name: 'PayPal says otherwise' }, trigger];
		expect(claimant({ parents, started: { eventId: 'WH-1' } })).toBe('event:WH-1');
	});

	it('is not what another kind of trigger calls an event', () => {
		const parents = [{ ...trigger, type: 'n8n-nodes-base.webhook' }];
		expect(claimant({ parents, started: { eventId: 'WH-1' } })).toBe('execution:231');
	});

	it.each<[string, Execution]>([
		['nothing of PayPal’s is before it', { parents: [{ name: 'Edit', type: 'n8n-nodes-base.set' }] }],
		['the trigger has not run', { parents: [trigger] }],
		['the trigger is gone', { parents: [trigger], started: { eventId: 'WH-1' }, isGone: true }],
		['the trigger gave no event', { parents: [trigger], started: {} }],
		['there is no such item', { items: [] }],
	])('is the execution, when %s', (_, execution) => {
		expect(claimant(execution)).toBe('execution:231');
	});

	it("is what n8n's Retry keeps of the execution", () => {
		expect(claimant({ resumeUrl: 'https://n8n.example/webhook-waiting/230?signature=drawn' })).toBe(
			'execution:drawn',
		);
	});
});
