import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord, isText } from '../../core/guards';
import { withoutSimulation, type CallOptions } from '../../vendors/payPal/api/callOptions';
import { theThing } from '../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath, type PayPalAnswer } from '../../vendors/payPal/api/payPal';

/** Where PayPal has what a call makes. */
const places = { capture: 'captures', reauthorize: 'authorizations', refund: 'refunds' };

/** PayPal may answer with less than it was asked for, without how much it was: then it is looked up. */
export async function wholePayment(
	context: IExecuteFunctions,
	answer: PayPalAnswer,
	{ path, options }: { path: string; options: CallOptions },
): Promise<PayPalAnswer> {
	const { id, amount } = isRecord(answer.body) ? answer.body : {};
	const [, verb] = /^\/v2\/payments\/.+\/(capture|reauthorize|refund)$/.exec(path) ?? [];
	if (!verb || !isText(id) || amount) return answer;
	const place = places[verb as keyof typeof places];
	// What was done stays done, whether it can be seen or not.
	const body = await payPalOf(context)
		.get(payPalPath`/v2/payments/${place}/${id}`, {
			expects: theThing(id),
			options: withoutSimulation(options),
		})
		.catch(() => answer.body);
	return { ...answer, body };
}
