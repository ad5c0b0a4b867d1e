import type { IDataObject } from 'n8n-workflow';

/** What the nodes of one workflow share in its global static data. */
interface SharedStaticData {
	messengerCheckout?: { payPageUrl?: string };
}

/** Where the pay links of this workflow lead; undefined when none of its triggers has a page. */
export const readPayPageUrl = (staticData: IDataObject): string | undefined =>
	(staticData as SharedStaticData).messengerCheckout?.payPageUrl;

export function writePayPageUrl(staticData: IDataObject, payPageUrl: string | undefined): void {
	staticData.messengerCheckout = { payPageUrl };
}

export function removePayPageUrl(staticData: IDataObject): void {
	delete staticData.messengerCheckout;
}
