import type { TriggerPanelDefinition } from 'n8n-workflow';

/** What stands where other nodes show their input. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Pay like a buyer',
	executionsHelp: {
		inactive:
			'<b>To try it,</b> press the button above, then approve or pay an order as a buyer. What PayPal reports is shown here.<br /><br /><b>When your workflow is ready,</b> publish it. From then on it starts by itself whenever PayPal reports one of the events you chose, and you find its runs under Executions.',
		active:
			'<b>To try it,</b> press the button above, then approve or pay an order as a buyer. The published workflow gets the same events.<br /><br /><b>Your published workflow</b> starts by itself whenever PayPal reports one of the events you chose. You find its runs under Executions.',
	},
	activationHint: {
		inactive: 'Publish the workflow to be told of every payment.',
		active: 'This workflow is told of every payment. You find its runs under Executions.',
	},
};
