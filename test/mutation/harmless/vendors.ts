import { fallsBack, seenSince, type Harmless } from './mutant.ts';

export const vendors: Harmless[] = [
	...fallsBack('nodes/vendors/payPal/orders/breakdown.ts'),
	...['false', '!mark && !terms'].map((is) => ({
		file: 'nodes/vendors/payPal/billing/sealedSubscription.ts',
		was: '!mark || !terms',
		is,
		why: 'For the compiler: without them there is no standing either, which is asked next',
	})),
	{
		file: 'nodes/vendors/messenger/events/signature.ts',
		was: 'rawBody[0] === linkPrefix[0]',
		is: 'true',
		why: 'For speed: all of the beginning is compared next',
	},
	{
		file: 'nodes/vendors/messenger/sending/page.ts',
		was: 'sent.recipient_id ?? id',
		is: 'sent.recipient_id && id',
		why: 'Facebook answers with the ID it was given',
	},
	{
		file: 'nodes/vendors/payPal/panel/callOptions.description.ts',
		was: "''",
		is: '"Stryker was here!"',
		why: 'What stands in the panel as the option is added: the merchant sees it',
	},
	seenSince(
		'nodes/vendors/payPal/occasions/subscriptionOccasion.ts',
		'{ subscriptionId, ...(saleId && { saleId }), ...(refundId && { refundId }) }',
		'{}',
	),
	seenSince(
		'nodes/vendors/messenger/received/fetchReceived.ts',
		'"Facebook\'s server did not send the file"',
		'""',
	),
];
