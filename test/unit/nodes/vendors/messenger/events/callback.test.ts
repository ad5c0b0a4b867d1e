import {
	isSameTrigger,
	isTestAddress,
	publishedFor,
} from '../../../../../../nodes/vendors/messenger/events/callback';

describe('two addresses belong to the same trigger', () => {
	const published = 'https://n8n.example.com/webhook/5e6f-1/messenger';

	it.each([
		['one for tests', 'https://n8n.example.com/webhook-test/5e6f-1/messenger', true],
		['itself', published, true],
		['of another trigger', 'https://n8n.example.com/webhook/5e6f-2/messenger', false],
		['of another n8n with the same workflow', 'https://staging.example.com/webhook/5e6f-1/messenger', false],
		['of something else', 'https://bot.example.com/facebook', false],
		['that is none', '', false],
	])('%s', (_, other, expected) => {
		expect(isSameTrigger(published, other)).toBe(expected);
	});
});

describe('a test address', () => {
	const published = 'https://n8n.example.com/webhook/5e6f-1/messenger';

	it.each([
		['of another trigger', 'https://n8n.example.com/webhook-test/5e6f-2/messenger', true],
		['of its own', 'https://n8n.example.com/webhook-test/5e6f-1/messenger', true],
		['that is a published one', 'https://n8n.example.com/webhook/5e6f-2/messenger', false],
		['of another n8n', 'https://staging.example.com/webhook-test/5e6f-2/messenger', false],
		['of something else here', 'https://n8n.example.com/webhook-test/5e6f-2/paypal', false],
		['that is none', 'nonsense', false],
	])('%s', (_, other, expected) => {
		expect(isTestAddress(other, published)).toBe(expected);
	});

	it('tells the published one', () => {
		expect(publishedFor('https://n8n.example.com/webhook-test/5e6f-1/messenger')).toBe(published);
	});
});
