import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import type { Operation, OperationResult } from '../../../core/operation';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';

const properties: INodeProperties[] = [
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: 'GET_STARTED',
		required: true,
		description: 'The payload of the postback the Messenger Trigger outputs when a person taps Get Started',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payload = requiredText(
		'Payload',
		context.getNodeParameter('payload', itemIndex, ''),
		profileLimits.payload,
	);
	return await setProfile(context, { get_started: { payload } });
}

export const setGetStarted: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setGetStarted'] } },
		properties,
	),
	execute,
};
