import type { IHookFunctions } from 'n8n-workflow';

import { workflowData } from '../core/staticData';

type Context = Pick<IHookFunctions, 'getWorkflowStaticData'>;

/** Where the pay links of this workflow lead; undefined when none of its triggers has a page. */
export const readPayPageUrl = (context: Context): string | undefined =>
	workflowData(context).messengerCheckout?.payPageUrl;

export function writePayPageUrl(context: Context, payPageUrl: string | undefined): void {
	workflowData(context).messengerCheckout = { payPageUrl };
}

export function removePayPageUrl(context: Context): void {
	delete workflowData(context).messengerCheckout;
}
