import { readFileSync } from 'node:fs';

import { NodeHelpers, type ICredentialType, type INodeParameters } from 'n8n-workflow';

import { MessengerApi } from '../../../credentials/MessengerApi.credentials';
import { MessengerOAuth2Api } from '../../../credentials/MessengerOAuth2Api.credentials';
import { PayPalCheckoutApi } from '../../../credentials/PayPalCheckoutApi.credentials';
import { anchorsOf } from '../../support/anchors';

const credentials: ICredentialType[] = [
	new MessengerApi(),
	new MessengerOAuth2Api(),
	new PayPalCheckoutApi(),
];
const base = 'https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#';
const anchors = anchorsOf(readFileSync('README.md', 'utf8'));

describe.each(credentials)('the dialog of $displayName', ({ documentationUrl, properties }) => {
	it('leads to steps that exist', () => {
		const links = properties.flatMap(({ displayName }) =>
			[...displayName.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!),
		);
		const steps = [documentationUrl!, ...links.filter((link) => link.startsWith(base))];
		expect(steps).toHaveLength(2);
		for (const link of steps) {
			expect(link.startsWith(base)).toBe(true);
			expect(anchors).toContain(link.slice(base.length));
		}
		for (const link of links) expect(link).toMatch(/^https:\/\//);
	});

	it('says first where each value is found that has to be filled in', () => {
		const seen = properties.filter(({ type }) => type !== 'hidden');
		expect(seen[0]!.type).toBe('notice');
		// n8n has names of its own for the two of a login.
		const labels: Record<string, string> = { clientId: 'Client ID', clientSecret: 'Client Secret' };
		const needed = seen.filter(({ required, displayOptions }) => required && !displayOptions);
		expect(needed.length).toBeGreaterThanOrEqual(2);
		for (const { name, displayName } of needed)
			expect(seen[0]!.displayName).toContain(labels[name] ?? displayName);
	});
});

describe('what is behind Advanced', () => {
	const { properties } = new MessengerApi();
	const shown = (values: INodeParameters) =>
		properties
			.filter(({ type }) => type !== 'hidden')
			.filter((property) => NodeHelpers.displayParameter(values, property, null, null))
			.map(({ name }) => name);
	/** What n8n makes of stored values, whenever a node uses them (`true`), and when the dialog is saved. */
	const kept = (stored: INodeParameters, withDefaults: boolean) =>
		NodeHelpers.getNodeParameters(properties, stored, withDefaults, false, null, null)!;
	const own = { graphApiVersion: 'v27.0', graphBaseUrl: 'http://localhost:4010/graph.facebook.com' };
	const usual = { graphApiVersion: 'v26.0', graphBaseUrl: 'https://graph.facebook.com' };

	it('is not in the way', () => {
		const first = ['whereToFindNotice', 'pageId', 'pageAccessToken', 'appId', 'appSecret', 'advanced'];
		expect(shown({ ...usual, advanced: false })).toEqual(first);
		expect(shown({ ...usual, advanced: true })).toEqual([...first, 'graphApiVersion', 'graphBaseUrl']);
		expect(shown({ ...own, advanced: false })).toEqual([...first, 'elsewhereNotice']);
		expect(properties.filter(({ displayOptions, required }) => displayOptions && required)).toEqual([]);
	});

	it.each([{}, { advanced: false }, { advanced: true }])('counts, on and off: %j', (advanced) => {
		for (const withDefaults of [true, false])
			expect(kept({ pageId: '1', ...own, ...advanced }, withDefaults)).toMatchObject(own);
	});

	it('is as usual when nothing is there', () => {
		expect(kept({ pageId: '1' }, true)).toMatchObject(usual);
	});
});
