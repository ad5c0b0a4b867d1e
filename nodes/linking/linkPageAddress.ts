import type { IHookFunctions } from 'n8n-workflow';

import { workflowData } from '../core/staticData';

type Context = Pick<IHookFunctions, 'getWorkflowStaticData'>;

/** Where people link their account; undefined when no trigger of this workflow has a page for it. */
export const readLinkPageUrl = (context: Context): string | undefined =>
	workflowData(context).payPalLinking?.linkPageUrl;

export function writeLinkPageUrl(context: Context, linkPageUrl: string): void {
	workflowData(context).payPalLinking = { linkPageUrl };
}

export function removeLinkPageUrl(context: Context): void {
	delete workflowData(context).payPalLinking;
}
