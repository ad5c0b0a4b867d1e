import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { PayPalAnswer } from '../vendors/payPal/api/payPal';
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
	{ status, body }: PayPalAnswer<Body>,
	simplify: (body: Body) => IDataObject,
	requestId?: string,
	isReplay = status === 200,
): IDataObject {
	if (!simplifyField.read(context, itemIndex)) return body as IDataObject;
	return {
		...simplify(body),
		...(requestId && { requestId }),
		...(requestId && isReplay && { replayed: true }),
	};
}
