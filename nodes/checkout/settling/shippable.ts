import type { IDataObject } from 'n8n-workflow';

import { withoutUndefined } from '../../core/withoutUndefined';
import type { Payment } from '../payment';
import { toSavedAccount } from './savedAccount';
import type { Settlement } from './settlement';

/**
 * What it takes to ship a sale that is paid, or reserved: who gets what, and where. Undefined is what is not known,
 * so that nothing of another payment is taken for it.
 *
 * @param isAnonymous leaves out who it is and where they live
 * @param wasToBeSaved whether the account was to be saved while paying: then it is said what came of it
 * @returns nothing for what is not to be shipped
 */
export function toShippable(
	{ payment, judgement }: Settlement,
	isAnonymous: boolean,
	wasToBeSaved = false,
): IDataObject {
	if (!payment || (judgement.status !== 'PAID' && judgement.status !== 'AUTHORIZED')) return {};
	const { lines, shippingOption } = payment;
	return {
		buyer: isAnonymous ? undefined : toBuyer(payment),
		shipTo: isAnonymous ? undefined : toShipTo(payment),
		lines: lines?.map(({ quantity, ...line }) => ({ ...line, quantity: Number(quantity) })),
		shippingOption: shippingOption as IDataObject | undefined,
		...toSavedAccount(payment, wasToBeSaved),
	};
}

function toBuyer({ buyer }: Payment): IDataObject | undefined {
	const { fullName, givenName, email, phone, payerId } = buyer ?? {};
	return unlessEmpty({ name: fullName ?? givenName, email, phone, payerId });
}

function toShipTo({ shipTo }: Payment): IDataObject | undefined {
	const { name, address, email, phone } = shipTo ?? {};
	const { country, line1, line2, ...rest } = address ?? {};
	return unlessEmpty({ name, line1, line2, ...rest, countryCode: country, email, phone });
}

function unlessEmpty(fields: IDataObject): IDataObject | undefined {
	const filled = withoutUndefined(fields);
	return Object.keys(filled).length > 0 ? filled : undefined;
}
