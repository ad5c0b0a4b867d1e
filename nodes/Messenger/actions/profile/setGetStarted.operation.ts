import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import type { OperationResult } from '../../../core/operation';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';

const payloadField = messengerText({
	displayName: 'Payload',
	name: 'payload',
	type: 'string',
	default: 'GET_STARTED',
	required: true,
	most: profileLimits.payload,
	description: 'The payload of the postback the Messenger Trigger outputs when a person taps Get Started',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payload = payloadField.readRequired(context, itemIndex);
	return await setProfile(context, { get_started: { payload } });
}

export const setGetStarted: DeclaredOperation = {
	name: 'Set Get Started',
	value: 'setGetStarted',
	action: 'Set get started button',
	description: 'The button new people tap to start a chat',
	fields: [payloadField],
	execute,
};
