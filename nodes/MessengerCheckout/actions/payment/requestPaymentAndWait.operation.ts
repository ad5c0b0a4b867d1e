import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import { toChatLink } from '../../../shared/messenger/chatLink';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import type { PayPalCredentials } from '../../../shared/payPal/credentials';
import { sealTerms } from '../../../shared/payPal/seal';
import { deliver } from '../../delivery';
import { toPayMessage } from '../../payCard';
import { readPaymentRequest } from '../../paymentRequest';
import { requestPaymentDescription } from '../../requestPayment.description';
import { toPayLinks } from '../../waiting/payLink';
import type { ParkedItem } from '../../waiting/parkedCheckout';
import { readTimeLimit, waitDescription } from '../../waiting/wait.description';

const notPaid = 0;

const properties: INodeProperties[] = [...requestPaymentDescription, ...waitDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	if (this.getInputData().length > 1) {
		throw new InvalidInput(
			'Operation',
			`An execution can wait for one payment at a time, but ${this.getInputData().length} items came in`,
			'Put a Loop Over Items node with a batch size of 1 in front of this node, and lead both of its outputs back to the loop.',
		);
	}
	const until = readTimeLimit.call(this, itemIndex);
	const links = await toPayLinks.call(this);
	const request = await readPaymentRequest.call(this, itemIndex, links);
	const app = await this.getCredentials<PayPalCredentials>('payPalCheckoutApi', itemIndex);
	const { graphBaseUrl } = await this.getCredentials<MessengerCredentials>('messengerApi', itemIndex);
	const { pageId, psid, reference, requestId, amount } = request;

	const [unit] = request.order.purchase_units;
	const customId = unit!.custom_id ?? '';
	const sealed = {
		reference_id: sealTerms({ ...amount, customId }, app, links.wayBack),
		invoice_id: unit!.invoice_id ?? invoiceIdOf(requestId),
	};
	const parked: ParkedItem = {
		pageId,
		psid,
		...(reference && { reference }),
		payment: {
			status: 'TIMED_OUT',
			reason: 'The time was over before the buyer had paid. Settle Payment says for certain.',
			amount,
		},
		checkout: { order: { ...request.order, purchase_units: [{ ...unit!, ...sealed }] }, requestId },
		chatUrl: toChatLink(graphBaseUrl, pageId),
	};
	const delivery = await deliver.call(this, psid, toPayMessage(request.card, links.payUrl));
	if (!delivery.delivered && !delivery.mayHaveArrived) {
		const payment = { status: 'CANCELLED', reason: delivery.reason, amount };
		return new OnOutput(notPaid, { pageId, psid, ...(reference && { reference }), payment, delivery });
	}
	await park.call(this, itemIndex, parked, until);
	return new OnOutput(notPaid, parked as unknown as IDataObject);
}

/** A link may make several orders in its time; PayPal takes money for one invoice ID once. */
const invoiceIdOf = (requestId: string): string => `MC-${requestId.slice(-12).toUpperCase()}`;

/** n8n runs none of our code when the time is over: what it passes on then has to be ready before. */
async function park(
	this: IExecuteFunctions,
	itemIndex: number,
	parked: ParkedItem,
	until: Date,
): Promise<void> {
	const json = { ...this.getInputData()[itemIndex]!.json, ...(parked as unknown as IDataObject) };
	const executeData = this.getExecuteData();
	executeData.data = { ...executeData.data, main: [[{ json, pairedItem: { item: itemIndex } }]] };
	await this.putExecutionToWait(until);
}

export const requestPaymentAndWait: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['requestPaymentAndWait'] } },
		properties,
	),
	execute,
};
