import { MessengerApi } from '../../../credentials/MessengerApi.credentials';

describe('the credential Messenger API', () => {
	const { properties } = new MessengerApi();
	const property = (name: string) => properties.find((candidate) => candidate.name === name)!;

	it('asks for what a merchant finds at Facebook, in that order', () => {
		const asked = properties.filter(({ type }) => type !== 'hidden' && type !== 'notice');
		expect(asked.map(({ displayName }) => displayName)).toEqual([
			'Page ID',
			'Page Access Token',
			'App ID',
			'App Secret',
			'Advanced',
			'Graph API Version',
			'Graph Base URL',
		]);
	});

	it.each(['pageAccessToken', 'appSecret'])('hides %s', (name) => {
		expect(property(name).typeOptions).toEqual({ password: true });
	});

	it('has no condition by a pattern, which n8n looks at in a sandbox for every call', () => {
		expect(JSON.stringify(properties)).not.toContain('"regex":"^https');
		expect(property('allowedDomains').displayOptions).toEqual({
			show: { graphBaseUrl: [{ _cnd: { startsWith: 'https://graph.facebook.com' } }] },
		});
	});

	it('talks to Facebook in a version that is alive, unless told otherwise', () => {
		expect(property('graphApiVersion').default).toBe('v26.0');
		expect(property('graphBaseUrl').default).toBe('https://graph.facebook.com');
	});
});
