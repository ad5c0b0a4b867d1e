import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * n8n's own fields for where its HTTP Request and GraphQL nodes may take a credential, set for good: to the servers
 * the credential is for. n8n adds fields of its own, open to all, where a credential has none.
 *
 * @param domains hosts, with commas between them
 */
export const ownDomainsOnly = (domains: string, displayOptions?: IDisplayOptions): INodeProperties[] =>
	[
		{ displayName: 'Allowed HTTP Request Domains', name: 'allowedHttpRequestDomains', default: 'domains' },
		{ displayName: 'Allowed Domains', name: 'allowedDomains', default: domains },
	].map((field) => ({ ...field, type: 'hidden', ...(displayOptions && { displayOptions }) }));
