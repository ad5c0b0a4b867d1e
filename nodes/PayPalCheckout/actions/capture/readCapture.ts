import type { IExecuteFunctions } from 'n8n-workflow';

import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Capture } from '../../../vendors/payPal/orders/order';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';

/** Money taken, as PayPal has it now. https://developer.paypal.com/docs/api/payments/v2/#captures_get */
export async function readCapture(
	context: IExecuteFunctions,
	captureId: string,
	options: CallOptions,
): Promise<PayPalAnswer<Capture>> {
	return (await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v2/payments/captures/${captureId}`,
		expects: theThing(captureId),
		options,
	})) as PayPalAnswer<Capture>;
}
