import type { Field } from '../../../core/fields/field';
import type { InvalidInput } from '../../../core/invalidInput';
import type { Currency } from '../money/currencies';
import { toPayPal } from '../money/payPalMoney';
import { noMoney, readMoney } from '../money/readMoney';
import type { WrittenFields } from '../errors/writtenFields';
import { amounts } from '../panel/cart.description';
import { orderDetails } from '../panel/orderDetails.description';
import { isFilled } from './breakdown';
import type { PurchaseUnitInput, ShippingChoice } from './checkout';
import type { ShippingOption } from './order';
import type { Shipping } from './shipping';
import { textWithin } from './textLimit';

const choicesField = orderDetails.fields.shippingOptions;
/** Where the merchant fills in the choices. */
export const shippingOptionLabels: WrittenFields = {
	label: choicesField.label,
	entry: (index) => ({
		parts: choicesField.at(index) satisfies Record<keyof ShippingOption, Field>,
	}),
};

const maximumOptions = 10;

/**
 * What the buyer can choose from on PayPal's page. The preselected one sets the price of shipping.
 *
 * @returns `shippingPrice`: of the choice that is selected, as a decimal string
 * @throws InvalidInput when PayPal would not take them
 */
export function toShippingOptions(
	{ shippingOptions = [], shipping, deliveryType }: PurchaseUnitInput,
	currency: Currency,
	shippingPreference = 'GET_FROM_FILE',
): { options?: ShippingOption[]; shippingPrice?: string } {
	if (shippingOptions.length === 0) return {};
	if (shippingOptions.length > maximumOptions)
		throw unfit(`has ${shippingOptions.length} choices, but PayPal takes ${maximumOptions}`, 'Remove some.');
	if (deliveryType)
		throw unfit("can't be combined with Delivery Type", 'Remove one of them: each choice has its own Type.');
	if (shippingPreference !== 'GET_FROM_FILE')
		throw unfit(
			'works only if the buyer chooses at PayPal',
			'Under PayPal Page, set Shipping Preference to Buyer Chooses at PayPal, or remove it.',
		);
	const selected = selectedOf(shippingOptions);
	const options = shippingOptions.map((choice, index) =>
		toOption(choice, index, currency, choice === selected),
	);
	const cost = options.find((option) => option.selected)?.amount?.value ?? noMoney(currency).toString();
	if (
		isFilled(shipping) &&
		!readMoney(shipping, currency, amounts.fields.shipping.label).equals(readMoney(cost, currency))
	) {
		throw amounts.fields.shipping.invalid(
			`is ${String(shipping)}, but the choice "${selected.label}" costs ${cost}`,
			'Leave Shipping empty: the selected choice sets it.',
		);
	}
	return { options, shippingPrice: cost };
}

/** Of an order, all that shipping is about. */
interface Shipped {
	purchase_units: Array<{ shipping?: Shipping }>;
}

/** Whether what the buyer chooses at PayPal changes what is to be paid. */
export const haveDifferentPrices = ({ purchase_units: units }: Shipped): boolean =>
	units.some(
		({ shipping }) => new Set((shipping?.options ?? []).map(({ amount }) => amount?.value)).size > 1,
	);

/**
 * The seal vouches for one amount: an order whose buyer chooses another way of shipping would be approved, and never
 * taken.
 *
 * @throws InvalidInput when choices have different prices
 */
export function requireOnePrice(request: Shipped): void {
	if (!haveDifferentPrices(request)) return;
	throw unfit(
		'have different prices: the buyer could pay another amount than you asked for, and it would not be taken',
		'Give all choices the same price, or let the buyer choose in the chat and enter that price under Shipping.',
	);
}

function selectedOf(choices: ShippingChoice[]): ShippingChoice {
	const selected = choices.filter((choice) => choice.selected);
	if (selected.length <= 1) return selected[0] ?? choices[0]!;
	throw unfit('has more than one selected choice', 'Select only the one the buyer sees first.');
}

function toOption(
	{ id, label, amount, type }: ShippingChoice,
	index: number,
	currency: Currency,
	selected: boolean,
): ShippingOption {
	const fields = choicesField.at(index);
	const text = textWithin('label', label, fields.label).label;
	if (!text) throw fields.label.invalid('is empty', 'Enter what the buyer can choose.');
	const cost = isFilled(amount) ? readMoney(amount, currency, fields.amount.label) : noMoney(currency);
	return {
		id: textWithin('id', id, fields.id).id ?? `option-${index + 1}`,
		label: text,
		type: type || 'SHIPPING',
		selected,
		amount: toPayPal(cost.toAmount()),
	};
}

const unfit = (what: string, remedy: string): InvalidInput => choicesField.invalid(what, remedy);
