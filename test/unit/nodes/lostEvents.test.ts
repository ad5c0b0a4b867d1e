import { NodeHelpers, type INodeType } from 'n8n-workflow';

import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';

const [messenger, payPal] = [new MessengerTrigger(), new PayPalCheckoutTrigger()];

/** Notices about events that nobody gets, as the panel shows them for these. */
function warnings({ description }: INodeType, events: string[]): string[] {
	const values = { authentication: 'accessToken', registration: 'automatic', options: {}, events };
	return description.properties
		.filter(({ name }) => name.startsWith('lost'))
		.filter((property) =>
			NodeHelpers.displayParameter(values, property, { typeVersion: 2 }, description, values),
		)
		.map(({ name }) => name);
}

const defaultOf = ({ description }: INodeType) =>
	description.properties.find(({ name }) => name === 'events')!.default as string[];

it.each([
	['as it comes', messenger, defaultOf(messenger), []],
	['with messages alone', messenger, ['message'], ['lostButtonsNotice', 'lostQuickRepliesNotice']],
	['with taps alone', messenger, ['postback'], []],
	['without buttons', messenger, ['message', 'quickReply'], ['lostButtonsNotice']],
	['with reads alone', messenger, ['read'], []],
	['as it comes', payPal, defaultOf(payPal), []],
	['with payments alone', payPal, ['PAYMENT.CAPTURE.COMPLETED'], ['lostApprovalsNotice']],
	['with disputes alone', payPal, ['CUSTOMER.DISPUTE.CREATED'], []],
	['with everything', payPal, ['*'], []],
])('a trigger says what it does not get: %s', (_, node, events, expected) => {
	expect(warnings(node, events)).toEqual(expected);
});

it.each([messenger, payPal])(
	'n8n lists one entry for a trigger, with all it starts on: $description.name',
	(node) => {
		// n8n makes an entry of each option of the property with one of these names.
		const names = node.description.properties.map(({ displayName }) => displayName.toLowerCase());
		for (const name of ['event', 'events', 'trigger on']) expect(names).not.toContain(name);
		expect(names).toContain('start on');
	},
);
