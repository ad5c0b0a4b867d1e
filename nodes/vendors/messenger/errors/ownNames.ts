import type { INode } from 'n8n-workflow';

import { ownValue } from '../../../core/ownValue';

/** Our words for a credential, and the one of a node they stand for. */
const credentials: Array<[words: string, type: string]> = [
	['"Messenger API"', 'messengerApi'],
	['"Messenger OAuth2 API"', 'messengerOAuth2Api'],
];

/** A text that speaks of the credentials, with the names the merchant has given those of this node. */
export const withOwnNames = (node: INode, text: string): string =>
	credentials.reduce((told, [words, type]) => {
		const name = ownValue(node.credentials, type)?.name;
		return name ? told.replaceAll(words, () => `"${name}"`) : told;
	}, text);
