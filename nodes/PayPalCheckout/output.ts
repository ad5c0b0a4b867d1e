import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { PayPalAnswer } from '../vendors/payPal/api/payPal';
import { wasMadeWithin } from '../vendors/payPal/orders/madeWithin';
import { simplifyField } from './panel/simplify.description';

/**
 * What leaves the node: PayPal's answer as it is, or simplified with the request ID it was asked with.
 * `replayed` says that PayPal had done it before and has only told of it again.
 *
 * @param requestId of a call that makes something new, to which PayPal answers 201 the first time
 * @param isReplay where the status does not say it
 */
export function toOutput<Body extends object>(
	context: IExecuteFunctions,
	itemIndex: number,
	answer: PayPalAnswer<Body>,
	simplify: (body: Body) => IDataObject,
	requestId?: string,
	isReplay = answer.status === 200 && !isOfLostTry(answer),
): IDataObject {
	const { body } = answer;
	if (!simplifyField.read(context, itemIndex)) return body as IDataObject;
	return {
		...simplify(body),
		...(requestId && { requestId }),
		...(requestId && isReplay && { replayed: true }),
	};
}

/** Whether this call has done it, by a try whose answer got lost. */
const isOfLostTry = ({ body, answeredAt, lostMs }: PayPalAnswer): boolean =>
	lostMs !== undefined &&
	[...JSON.stringify(body).matchAll(/"create_time":"([^"]+)"/g)].some(([, madeAt]) =>
		wasMadeWithin(lostMs, madeAt, answeredAt),
	);
