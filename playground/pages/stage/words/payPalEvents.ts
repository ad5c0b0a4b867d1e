import type { Exchange } from '../world.ts';
import { at, textAt } from './json.ts';
import { amountIn } from './payPalCalls.ts';
import type { Words } from './words.ts';

const events: Record<string, string> = {
	'CHECKOUT.ORDER.APPROVED': 'The buyer has agreed to pay',
	'CHECKOUT.ORDER.COMPLETED': 'The order is done',
	'PAYMENT.CAPTURE.COMPLETED': 'The money is there',
	'PAYMENT.CAPTURE.PENDING': 'The money is on its way',
	'PAYMENT.CAPTURE.DECLINED': 'The payment was declined',
	'PAYMENT.CAPTURE.REFUNDED': 'Money went back',
	'PAYMENT.AUTHORIZATION.CREATED': 'Money is reserved',
	'PAYMENT.AUTHORIZATION.VOIDED': 'Money is not reserved any more',
};

/** What PayPal told n8n; where we have no words of ours, PayPal's own. */
export function payPalEventWords({ name, sent }: Exchange): Words {
	const text = events[name] ?? textAt(sent, 'summary') ?? name;
	const amount = amountIn(at(sent, 'resource'));
	return { text: amount && !/\d/.test(text) ? `${text}: ${amount}` : text };
}
