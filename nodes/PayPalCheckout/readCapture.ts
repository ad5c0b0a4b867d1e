import type { IExecuteFunctions } from 'n8n-workflow';

import type { CallOptions } from '../shared/payPal/callOptions';
import { theThing } from '../shared/payPal/expectedAnswer';
import type { Capture } from '../shared/payPal/order';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../shared/payPal/transport';

/** Money taken, as PayPal has it now. https://developer.paypal.com/docs/api/payments/v2/#captures_get */
export async function readCapture(
	this: IExecuteFunctions,
	captureId: string,
	options: CallOptions,
): Promise<PayPalAnswer<Capture>> {
	return (await payPalAnswer.call(this, {
		method: 'GET',
		path: payPalPath`/v2/payments/captures/${captureId}`,
		expects: theThing(captureId),
		options,
	})) as PayPalAnswer<Capture>;
}
