import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { isRecord } from '../../../core/guards';
import { locatorField } from '../../../core/fields/locatorField';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import {
	paymentLinksPageSize,
	paymentLinksPath,
	type PaymentLink,
} from '../../../vendors/payPal/paymentLinks/paymentLink';

export const paymentLinkField = locatorField({
	displayName: 'Payment Link',
	name: 'paymentLinkId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a payment link',
			typeOptions: { searchListMethod: 'searchPaymentLinks', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. PLB-X7MNK9P2QR8T' },
	],
});

/** @throws InvalidInput when it can't be the ID of one */
export function toPaymentLinkId(given: string): string {
	const id = given.trim();
	if (/^[A-Z]{3}-[A-Z0-9]{1,123}$/.test(id)) return id;
	const remedy = 'Enter only the ID, for example PLB-X7MNK9P2QR8T. Payment Link: Get Many returns it.';
	throw id === ''
		? paymentLinkField.invalid('is empty', remedy)
		: paymentLinkField.refused(id, 'is not a payment link', remedy, 80);
}

/** Links by the name of their product, page by page: PayPal can't look for names. */
export async function searchPaymentLinks(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { resources, links } = (await payPalOf(this).get(paymentLinksPath, {
		query: paginationToken ? { page_token: paginationToken } : { page_size: paymentLinksPageSize },
		expects: holds(),
	})) as { resources?: PaymentLink[]; links?: unknown };
	const wanted = filter.trim().toLowerCase();
	const results = (resources ?? [])
		.map((link) => ({ name: link.line_items?.[0]?.name ?? link.id, value: link.id }))
		.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value.toLowerCase() === wanted);
	const next = nextTokenIn(links);
	return { results, ...(next && { paginationToken: next }) };
}

function nextTokenIn(links: unknown): string | undefined {
	const all = Array.isArray(links) ? (links as IDataObject[]).filter(isRecord) : [];
	const href = all.find(({ rel }) => rel === 'next')?.href;
	if (typeof href !== 'string' || !URL.canParse(href)) return undefined;
	return new URL(href).searchParams.get('page_token') ?? undefined;
}
