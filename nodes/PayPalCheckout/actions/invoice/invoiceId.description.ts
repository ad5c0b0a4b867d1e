import { field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import { toInvoiceId } from '../../../vendors/payPal/invoices/invoiceId';

/** One of the invoices, from a list or by its ID. */
export const invoiceField = field(
	{
		displayName: 'Invoice',
		name: 'invoice',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.payPalInvoiceId }}' },
		required: true,
		description: 'Returned as payPalInvoiceId by Invoice: Create and the PayPal Checkout Trigger',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchInvoices', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. INV2-Z56S-5LLA-Q52L-CPZ5',
			},
		],
	},
	(value, self) => toInvoiceId(isRecord(value) ? value.value : value, self),
);
