import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { toCartTotal, type CartTotal } from '../../../checkout/cart/cartTotal';
import { toCartText } from '../../../checkout/cart/cartText';
import type { DeclaredOperation } from '../../../core/declaration';
import { byLabel, collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import { optionsField } from '../../../core/fields/optionsField';
import { isBlank } from '../../../core/guards';
import type { Money } from '../../../core/money/money';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { formatPrice } from '../../../wording/formats';
import { languageOptions } from '../../../wording/languageOptions';
import type { Language } from '../../../wording/languages';
import { currencyField as currencyOfOrder, noMoney, readMoney, toCurrency } from '../../partners';
import { mostField } from './most.description';
import { readCart, type ProductInCart } from './readCart';

const currencyField = currencyOfOrder.with({ description: 'Currency of every price in the cart' }).guarded();

const options = collection({
	displayName: 'Options',
	name: 'cartOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: byLabel([
		decimalField({
			displayName: 'Free Shipping From',
			name: 'freeShippingFrom',
			type: 'string',
			default: '',
			placeholder: 'e.g. 50.00',
			description: 'From this price of the products, less a coupon, shipping costs nothing',
		}).guarded(),
		optionsField({
			displayName: 'Language',
			name: 'language',
			type: 'options',
			default: 'en',
			description: 'Of the text that lists the cart, and of the prices in it',
			options: languageOptions,
		}),
		decimalField({
			displayName: 'Shipping',
			name: 'shipping',
			type: 'string',
			default: '',
			placeholder: 'e.g. 4.90',
			description: 'What it costs to ship a cart',
		}).guarded(),
	]),
});

const cart = 0;
const empty = 1;

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const currency = toCurrency(currencyField.read(context, itemIndex), currencyField.label);
	const given = options.read(context, itemIndex);
	const readOption = (name: 'freeShippingFrom' | 'shipping') =>
		isBlank(given[name]) ? undefined : readMoney(given[name], currency, options.fields[name].label);
	const freeShippingFrom = readOption('freeShippingFrom');
	const input = context.getInputData();
	// n8n's Always Output Data makes an empty item of no rows at all.
	const itemIndexes = group.filter((index) => Object.keys(input[index]!.json).length > 0);
	const rows = itemIndexes.map((index) => input[index]!.json);
	const { products, coupons } = readCart({ rows, itemIndexes }, currency);
	const total = toCartTotal(
		products,
		coupons,
		{
			most: mostField.read(context, itemIndex),
			shipping: readOption('shipping') ?? noMoney(currency),
			...(freeShippingFrom && { freeShippingFrom }),
		},
		noMoney(currency),
	);
	return await Promise.resolve(
		new OnOutput(total.lines.length > 0 ? cart : empty, toItem(total, given.language ?? 'en')),
	);
}

function toItem(total: CartTotal<ProductInCart>, language: Language): IDataObject {
	const { lines, short, itemTotal, discount, coupon, shipping, tax, toFreeShipping } = total;
	const price = (money: Money) => formatPrice(money.toAmount(), language);
	const sums = { itemTotal, discount, shipping, tax, total: total.total, toFreeShipping };
	const parts = Object.entries(sums).filter((part): part is [string, Money] => part[1] !== undefined);
	return {
		lines: lines.map(({ line, quantity, unitPrice }) => ({
			...line,
			quantity,
			unitPrice: unitPrice.toString(),
		})),
		pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
		amount: { ...total.total.toAmount() },
		...Object.fromEntries(parts.map(([name, money]) => [name, money.toString()])),
		coupon,
		short: short.map(({ line, wanted, quantity, limitedBy }) => ({
			...(line.sku && { sku: line.sku }),
			name: line.name,
			wanted,
			left: quantity,
			limitedBy,
		})),
		text: toCartText(total, ({ line }) => line.name, language),
		prices: Object.fromEntries(parts.map(([name, money]) => [name, price(money)])),
	};
}

export const getTotal: DeclaredOperation = {
	name: 'Get Total',
	value: 'getTotal',
	action: 'Get total of cart',
	description: 'Add up all rows of a person as one cart: lines, coupon, shipping, total',
	fields: [currencyField, mostField, options],
	outputs: ['Cart', 'Empty'],
	groupOf: (context, itemIndex) => `cart of ${String(context.getInputData()[itemIndex]!.json.psid)}`,
	execute,
};
