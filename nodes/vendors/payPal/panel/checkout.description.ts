import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { currencies } from '../../../core/money/money';
import { isFilled } from '../orders/breakdown';
import { amountsDescription, cartDescription } from './cart.description';
import type { Checkout, CheckoutLine, ExperienceOptions, ShippingChoice } from '../orders/checkout';
import { experienceDescription } from './experience.description';
import { requireQuantities } from '../orders/filledKeys';
import { orderDetailsDescription } from './orderDetails.description';

/** Everything a merchant can say about a cart. Each node adds when it is shown. */
export const checkoutDescription: INodeProperties[] = [
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'options',
		options: currencies.map((currency) => ({ name: currency, value: currency })),
		default: 'USD',
		description: 'Currency of every amount in this order',
	},
	...cartDescription,
	amountsDescription,
	orderDetailsDescription,
	experienceDescription,
];

/** Fields of a cart whose absence means another sum, another payee or less checking: see `requireGiven`. */
export const guardedCheckoutFields = [
	'lines.line.*.quantity',
	'lines.line.*.tax',
	'amounts.discount',
	'amounts.handling',
	'amounts.insurance',
	'amounts.shipping',
	'amounts.shippingDiscount',
	'amounts.taxTotal',
	'orderDetails.invoiceId',
	'orderDetails.payeeEmail',
	'orderDetails.payeeMerchantId',
	'orderDetails.shippingOptions.option.*.amount',
	'experience.paymentMethodPreference',
];

/**
 * Reads what the merchant said about the cart of one item. Nothing is checked but the shape of JSON lines:
 * `toOrderRequest` does the rest.
 *
 * @throws InvalidInput when the cart lines given as JSON are no list
 */
export function readCheckout(context: IExecuteFunctions, itemIndex: number): Omit<Checkout, 'intent'> {
	const read = <T>(name: string, fallback: T) => context.getNodeParameter(name, itemIndex, fallback) as T;
	const { shipTo, shippingOptions, ...details } = read<IDataObject>('orderDetails', {});
	const choices = (shippingOptions as { option?: ShippingChoice[] } | undefined)?.option ?? [];
	const address = filled(((shipTo as IDataObject | undefined)?.address ?? {}) as IDataObject);
	return {
		currency: read('currency', 'USD'),
		lines:
			read<string>('linesSource', 'fields') === 'json'
				? toLines(read<unknown>('linesJson', []))
				: read<CheckoutLine[]>('lines.line', []),
		...filled(read<IDataObject>('amounts', {})),
		...filled(details),
		...(Object.keys(address).length > 0 && { shipTo: address }),
		...(choices.length > 0 && { shippingOptions: choices }),
		experience: filled(read<IDataObject>('experience', {})) as ExperienceOptions,
	};
}

/** n8n keeps an option that was added and left empty as an empty text. */
const filled = (options: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(options).filter(([, value]) => isFilled(value)));

/** @throws InvalidInput when it is no list of lines */
export function toLines(value: unknown): CheckoutLine[] {
	const list = typeof value === 'string' ? parseJson(value) : value;
	if (Array.isArray(list) && list.every(isRecord)) {
		const lines = list as unknown as CheckoutLine[];
		requireQuantities(lines);
		return lines;
	}
	throw new InvalidInput(
		'Cart Lines (JSON)',
		'Cart Lines (JSON) is not a list of cart lines',
		'Enter a JSON list such as [{ "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }].',
	);
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.trim() || '[]');
	} catch {
		return undefined;
	}
}

export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
