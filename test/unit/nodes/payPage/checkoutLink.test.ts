import { readResumeUrl } from '../../../../nodes/core/resumeUrl';
import {
	readCheckoutToken,
	toCheckoutToken,
	toWaitingUrl,
	type WaitingCheckout,
} from '../../../../nodes/payPage/checkoutLink';

const checkout: WaitingCheckout = {
	executionId: '231',
	checkoutId: 'c-1',
	resumeToken: 'resume-token',
	waitingPath: '/webhook-waiting',
};

describe('the token of a pay link', () => {
	const token = toCheckoutToken(checkout, 'app secret');

	it('gives back what was put into it', () => {
		expect(readCheckoutToken(token, 'app secret')).toEqual(checkout);
		const ofPage = { ...checkout, pageId: '108542738901234' };
		expect(readCheckoutToken(toCheckoutToken(ofPage, 's'), 's')).toEqual(ofPage);
	});

	it.each([
		['another app', token, 'other secret'],
		['no app', token, ''],
		['a changed payload', `x${token}`, 'app secret'],
		['a changed signature', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'app secret'],
		['no signature', token.split('.')[0], 'app secret'],
		['a list', [token], 'app secret'],
		['nothing', undefined, 'app secret'],
	])('is not believed with %s', (_, given, secret) => {
		expect(readCheckoutToken(given, secret)).toBeUndefined();
	});
});

describe('the address of a waiting execution', () => {
	it.each([
		[
			'https://n8n.example.com/webhook-waiting/231?signature=t',
			'https://n8n.example.com',
			'/webhook-waiting',
		],
		['https://example.com/n8n/parked/231?signature=t', 'https://example.com', '/n8n/parked'],
		['http://localhost:5678/webhook-waiting/231?signature=t', 'http://localhost:5678', '/webhook-waiting'],
	])('is found again from %s', (resumeUrl, origin, waitingPath) => {
		const own = readResumeUrl(resumeUrl)!;
		expect(own).toEqual({ origin, execution: { executionId: '231', resumeToken: 't', waitingPath } });
		const url = new URL(toWaitingUrl(own.origin, { ...own.execution, checkoutId: 'c-1' }, { step: 'pay' }));
		expect(url.href.startsWith(resumeUrl.split('?')[0]!)).toBe(true);
		expect(url.searchParams.get('signature')).toBe('t');
	});

	it('keeps what a browser brings from replacing what the link says', () => {
		const url = new URL(toWaitingUrl('https://n8n.example.com', checkout, { signature: 'x', step: 'pay' }));
		expect(url.searchParams.getAll('signature')).toEqual(['resume-token']);
	});
});
