import type { INodeType } from 'n8n-workflow';

/** The nodes as one n8n process has loaded them: with a memory of their own. */
export interface N8nProcess {
	checkout: INodeType;
	payPal: INodeType;
	trigger: INodeType;
	messengerTrigger: INodeType;
}

/** Loads the nodes anew, as a restart does. n8n itself is shared: its store outlives every process. */
export function startProcess(): N8nProcess {
	const n8nWorkflow = jest.requireMock<object>('n8n-workflow');
	let started: N8nProcess | undefined;
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		const { MessengerCheckout } = load('MessengerCheckout');
		const { PayPalCheckout } = load('PayPalCheckout');
		const { PayPalCheckoutTrigger } = load('PayPalCheckoutTrigger');
		const { MessengerTrigger } = load('MessengerTrigger');
		started = {
			checkout: new MessengerCheckout!(),
			payPal: new PayPalCheckout!(),
			trigger: new PayPalCheckoutTrigger!(),
			messengerTrigger: new MessengerTrigger!(),
		};
	});
	return started!;
}

const load = (name: string): Record<string, new () => INodeType> =>
	jest.requireActual<Record<string, new () => INodeType>>(`../../nodes/${name}/${name}.node`);
