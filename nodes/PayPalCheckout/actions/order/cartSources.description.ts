import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { isRecord, textIn } from '../../../core/guards';
import { readRecord } from '../../../core/fields/fieldGroup';
import { requireFilledKeys } from '../../../core/fields/filledKeys';
import { jsonField } from '../../../core/fields/jsonField';
import { optionsField } from '../../../core/fields/optionsField';
import { productColumns } from '../../../core/productRow';
import type { CheckoutLine, PurchaseUnitInput } from '../../../vendors/payPal/orders/checkout';
import {
	amounts,
	cartLines,
	linesJson,
	linesSource,
	linesSourceOrRows,
	requireQuantities,
} from '../../../vendors/payPal/panel/cart.description';
import { cartOnlyFields, checkoutFieldsBefore } from '../../../vendors/payPal/panel/checkout.description';
import type { ProductLine } from '../../../vendors/payPal/panel/productLines';
import { productLinesJson } from '../../../vendors/payPal/panel/productLinesJson.description';
import { customId, referenceId } from '../../../vendors/payPal/panel/orderIds.description';
import { orderDetails } from '../../../vendors/payPal/panel/orderDetails.description';
import { readColumns } from '../../panel/rowColumns';

/** The sources of every cart, and two more. */
export const createLinesSource = optionsField({
	displayName: 'Cart Lines From',
	name: 'linesSource',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'input',
			description: `One order for all items that come in, for example rows of a sheet. Each has ${productColumns}.`,
		},
		{ name: 'Fields Below', value: 'fields' },
		{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
		{
			name: 'Several Carts (JSON)',
			value: 'units',
			description: 'Up to ten carts in one order, also for different sellers',
		},
	],
	default: 'fields',
});

export const unitsJson = jsonField(
	{
		displayName: 'Purchase Units (JSON)',
		name: 'unitsJson',
		type: 'json',
		typeOptions: { rows: 10 },
		default:
			'[\n  {\n    "referenceId": "mugs",\n    "lines": [{ "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }],\n    "shipping": "4.90"\n  }\n]',
		required: true,
		description:
			'A list of carts, each with lines; optional: referenceId, shipping, handling, insurance, discount, shippingDiscount, taxTotal, customId, invoiceId, description, softDescriptor, payeeEmail, payeeMerchantId, shipTo',
		displayOptions: { show: { linesSource: ['units'] } },
	},
	toUnits,
);

/** The fields of a cart, with more places it can come from. */
const withMoreSources = (fields: readonly Field[]): Field[] =>
	fields.flatMap((field): Field[] => {
		if (field === linesSource || field === linesSourceOrRows) return [createLinesSource];
		return field === linesJson || field === productLinesJson ? [field, unitsJson] : [field];
	});

export const cartFields = withMoreSources(cartOnlyFields);
/** In nodes of version 1. */
export const cartFieldsBefore = withMoreSources(checkoutFieldsBefore);

/** Whether all items that come in are one order. */
export const takesAllInput = (context: IExecuteFunctions, itemIndex: number): boolean =>
	createLinesSource.read(context, itemIndex) === 'input';

/** What nodes of version 1 understand: the columns of a sheet without spaces, dashes and capitals. */
const columns: Record<string, keyof CheckoutLine> = {
	category: 'category',
	description: 'description',
	image: 'imageUrl',
	imageurl: 'imageUrl',
	name: 'name',
	price: 'unitPrice',
	product: 'name',
	qty: 'quantity',
	quantity: 'quantity',
	sku: 'sku',
	tax: 'tax',
	title: 'name',
	unitprice: 'unitPrice',
	url: 'url',
};

/** Every row that comes in as a line of the cart. */
export const toLine = (row: IDataObject): Record<string, unknown> => readColumns(row, columns);

const { payeeEmail, payeeMerchantId, invoiceId, description, softDescriptor } = orderDetails.fields;

/** What a cart of several may hold by itself, and is one value. */
/** Empty by mistake, they would mean another sum, another payee or a second bill. */
const guardedPartFields = [...amounts.inner, invoiceId, payeeEmail, payeeMerchantId];
const partFields = [...guardedPartFields, customId, description, referenceId, softDescriptor];

const isListOf = (value: unknown, isOne: (one: Record<string, unknown>) => boolean = () => true): boolean =>
	Array.isArray(value) && value.every((one) => isRecord(one) && isOne(one));

/** @throws InvalidInput when it is no list of carts */
function toUnits(value: unknown, field: Field): PurchaseUnitInput[] {
	const units = value ?? [];
	if (!isListOf(units, (unit) => isListOf(unit.lines))) {
		throw field.invalid(
			'is not a list of carts',
			'Enter a JSON list such as [{ "referenceId": "mugs", "lines": [{ "name": "Blue mug", "unitPrice": "12.00" }] }].',
		);
	}
	return (units as PurchaseUnitInput[]).map((unit, index) => {
		const place = `part ${index + 1}`;
		requireFilledKeys(
			{ ...unit },
			guardedPartFields.map((field) => field.of(place)),
		);
		requireQuantities(unit.lines, place);
		return {
			...unit,
			...readRecord({ ...unit }, partFields, (field) => field.of(place)),
			lines: cartLines.parseAll(unit.lines, place).map((line, at) => {
				const currency = textIn((unit.lines[at] as ProductLine).currency)?.trim();
				return currency ? { ...line, currency } : line;
			}),
		};
	});
}
