import { prepareWorkflow } from '../../../../playground/n8nSetup/loadWorkflows.ts';

const trigger = 'n8n-nodes-messenger-checkout.messengerTrigger';
const checkout = 'n8n-nodes-messenger-checkout.messengerCheckout';

const nodeTypes = [
	{ name: trigger, displayName: 'Messenger Trigger', credentials: [{ name: 'messengerApi' }] },
	{
		name: checkout,
		displayName: 'Messenger Checkout',
		credentials: [{ name: 'messengerApi' }, { name: 'payPalCheckoutApi' }],
	},
	{ name: 'n8n-nodes-base.slack', displayName: 'Slack', credentials: [{ name: 'slackApi' }] },
];
const messengerApi = { id: '1', name: 'Messenger API (playground)' };
const payPalCheckoutApi = { id: '2', name: 'PayPal Checkout API (playground)' };
const here = { nodeTypes, credentials: { messengerApi, payPalCheckoutApi } };

const node = (type: string, parameters = {}) => ({ id: type, name: type, type, parameters });
const exported = (...nodes: object[]) =>
	JSON.stringify({ id: 'x', name: 'First sale', nodes, connections: {} });

describe('prepareWorkflow', () => {
	it('chooses the credentials that a node takes', () => {
		const { nodes } = prepareWorkflow(exported(node(trigger), node(checkout)), here);
		expect(nodes.map(({ credentials }) => credentials)).toEqual([
			{ messengerApi },
			{ messengerApi, payPalCheckoutApi },
		]);
	});

	it('leaves alone what it has no credential for', () => {
		const nodes = [node('n8n-nodes-base.slack'), node('n8n-nodes-base.stickyNote')];
		expect(prepareWorkflow(exported(...nodes), here).nodes).toEqual(nodes);
	});

	it('imports it as a new workflow, not under the id it was exported with', () => {
		expect(prepareWorkflow(exported(), here)).toEqual({
			name: 'First sale',
			nodes: [],
			connections: {},
			settings: {},
		});
	});
});
