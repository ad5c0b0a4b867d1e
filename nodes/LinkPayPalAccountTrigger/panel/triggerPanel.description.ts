import type { TriggerPanelDefinition } from 'n8n-workflow';

/** What stands where other nodes show their input. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Link an account like a buyer',
	executionsHelp: {
		inactive:
			'<b>To try it,</b> enter the Test URL as a Return URL of your PayPal app and as Link Page URL of Messenger Checkout > Ask to Link. Then press the button above, have yourself asked, and log in. What arrives is shown here.<br /><br /><b>When your workflow is ready,</b> publish it. From then on it starts by itself whenever somebody has linked their PayPal account, and you find its runs under Executions.',
		active:
			'<b>To try it,</b> enter the Test URL as a Return URL of your PayPal app and as Link Page URL of Messenger Checkout > Ask to Link. Then press the button above, have yourself asked, and log in.<br /><br /><b>Your published workflow</b> starts by itself whenever somebody has linked their PayPal account. You find its runs under Executions.',
	},
	activationHint: {
		inactive: 'Publish the workflow to let people link their PayPal account.',
		active: 'People can link their PayPal account now. You find the runs under Executions.',
	},
};
