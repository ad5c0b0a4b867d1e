import type { TriggerPanelDefinition } from 'n8n-workflow';

/** What stands where other nodes show their input. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Write to your Page',
	executionsHelp: {
		inactive:
			'<b>To try it,</b> press the button above, then write to your Page in Messenger. What arrives is shown here.<br /><br /><b>When your workflow is ready,</b> publish it. From then on it starts by itself whenever somebody writes to your Page or taps a button, and you find its runs under Executions.',
		active:
			'<b>To try it,</b> press the button above, then write to your Page in Messenger. Until the test ends, events come here and not to the published workflow.<br /><br /><b>Your published workflow</b> starts by itself whenever somebody writes to your Page or taps a button. You find its runs under Executions.',
	},
	activationHint: {
		inactive: 'Publish the workflow to answer everybody who writes to your Page.',
		active: 'This workflow answers everybody who writes to your Page. You find its runs under Executions.',
	},
};
