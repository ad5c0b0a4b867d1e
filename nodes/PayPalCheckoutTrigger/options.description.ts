import { booleanField } from '../core/fields/booleanField';
import { collection } from '../core/fields/collection';
import { optionsField } from '../core/fields/optionsField';
import { answerField } from './answer.description';

export const triggerOptions = collection({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		booleanField({
			displayName: 'Accept Simulator Events',
			name: 'acceptSimulatorEvents',
			type: 'boolean',
			default: false,
			description:
				"Whether to accept events from PayPal's webhook simulator, marked as simulated. Anybody can send these, so turn it on only for testing.",
		}),
		answerField,
		booleanField({
			displayName: 'Include Raw Data',
			name: 'includeRawData',
			type: 'boolean',
			default: false,
			description: "Whether to include PayPal's original event as raw",
		}),
		optionsField({
			displayName: 'Verification',
			name: 'verification',
			type: 'options',
			options: [
				{
					name: 'Ask PayPal',
					value: 'postback',
					description: 'PayPal confirms that it signed the event, at the cost of one call per event',
				},
				{
					name: 'By Certificate',
					value: 'certificate',
					description: 'Checked here, without a call. Recommended by PayPal.',
				},
			],
			default: 'certificate',
			description: 'How to prove that an event comes from PayPal',
		}),
	],
});
