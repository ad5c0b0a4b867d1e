import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { ownValue } from '../../../core/ownValue';
import type { CheckoutLine, PurchaseUnitInput } from '../../../vendors/payPal/orders/checkout';
import { checkoutDescription, isRecord, parseJson } from '../../../vendors/payPal/panel/checkout.description';
import { requireFilledKeys, requireQuantities } from '../../../vendors/payPal/orders/filledKeys';

const sources = [
	{
		name: 'All Input Items',
		value: 'input',
		description: 'One order for all input items, each of them a cart line with name, quantity and unitPrice',
	},
	{ name: 'Fields Below', value: 'fields' },
	{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
	{
		name: 'Several Carts (JSON)',
		value: 'units',
		description: 'Up to ten carts in one order, also for different sellers',
	},
];

const unitsJson: INodeProperties = {
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
};

/** The fields of a cart, with two more places it can come from. */
export const cartSourcesDescription: INodeProperties[] = checkoutDescription.flatMap((field) => {
	if (field.name === 'linesSource') return [{ ...field, options: sources }];
	return field.name === 'linesJson' ? [field, unitsJson] : [field];
});

/** Whether all items that come in are one order. */
export const takesAllInput = (context: IExecuteFunctions, itemIndex: number): boolean =>
	context.getNodeParameter('linesSource', itemIndex, 'fields') === 'input';

/** What the columns of a sheet may be called, without spaces, dashes and capitals. */
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

/** Every row that comes in as a line of the cart; `Unit Price` and `unit_price` are read like `unitPrice`. */
export const toLine = (row: IDataObject): CheckoutLine =>
	Object.fromEntries(
		Object.entries(row)
			.reverse()
			.flatMap(([column, value]) => {
				const key = ownValue(columns, column.toLowerCase().replace(/[^a-z]/g, ''));
				const isGiven = value !== null && value !== '';
				return key && (isGiven || key === 'quantity') ? [[key, value]] : [];
			}),
	) as unknown as CheckoutLine;

/** @throws InvalidInput when it is no list of carts */
export function toUnits(value: unknown): PurchaseUnitInput[] {
	const list = typeof value === 'string' ? parseJson(value) : value;
	if (Array.isArray(list) && list.every((unit) => isRecord(unit) && Array.isArray(unit.lines))) {
		(list as PurchaseUnitInput[]).forEach((unit, index) => {
			const place = `part ${index + 1}`;
			requireFilledKeys(unit, { payeeEmail: 'Payee Email', payeeMerchantId: 'Payee Merchant ID' }, place);
			requireQuantities(unit.lines, ` of ${place}`);
		});
		return list as PurchaseUnitInput[];
	}
	throw new InvalidInput(
		'Purchase Units (JSON)',
		'Purchase Units (JSON) is not a list of carts',
		'Enter a JSON list such as [{ "referenceId": "mugs", "lines": [{ "name": "Blue mug", "unitPrice": "12.00" }] }].',
	);
}
