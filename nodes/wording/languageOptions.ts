import type { INodePropertyOptions } from 'n8n-workflow';

import { languageRows } from './languageRows';

/** The languages we have words in, for a panel. */
export const languageOptions: INodePropertyOptions[] = Object.entries(languageRows).map(
	([value, { name }]) => ({
		name,
		value,
	}),
);

/** The same, with the buyer's own first. */
export const buyerLanguageOptions: INodePropertyOptions[] = [
	{ name: "Buyer's Profile", value: 'buyer', description: 'The language in which the buyer uses Facebook' },
	...languageOptions,
];
