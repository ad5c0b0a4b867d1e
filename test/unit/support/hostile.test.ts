import { createHmac } from 'node:crypto';

import { verifyMessengerDelivery } from '../../../nodes/vendors/messenger/events/signature';
import { hostileRequests, nonsenseRequests } from '../../support/hostile/generate';
import { Report } from '../../support/hostile/report';
import { doors, toBytes, type HostileRequest, type Known } from '../../support/hostile/request';

const secret = 'only the app knows this';
const body = Buffer.from(
	JSON.stringify({ object: 'page', entry: [{ id: '108', messaging: [{ sender: { id: '287' } }] }] }),
);
const known: Known = {
	host: 'localhost:5678',
	payLink: `${'aBcD-_12'.repeat(20)}.${'xY34'.repeat(8)}`,
	addresses: {
		messenger: '/webhook/a/messenger',
		payPal: '/webhook/b/webhook',
		link: '/webhook/c/link-paypal',
		waiting: '/webhook-waiting/231/checkout',
	},
	messenger: {
		headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
		body,
	},
	payPal: {
		headers: {
			'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-5edc0ebc',
			'paypal-transmission-sig': 'AAAA',
		},
		body: Buffer.from('{"id":"WH-1","resource":{"id":"5O19"}}'),
	},
};

/** As Node.js gives them to n8n: of two with one name, joined. */
function isProven({ headers, body: sent }: HostileRequest): boolean {
	const named = headers.filter(([name]) => name === 'x-hub-signature-256').map(([, value]) => value);
	return verifyMessengerDelivery(sent, { 'x-hub-signature-256': named.join(', ') }, secret).ok;
}

describe('requests of strangers', () => {
	const requests = hostileRequests(known, 2_000, 1);

	it('are the same for one seed, and others for another', () => {
		const bytes = (seed: number) => Buffer.concat(hostileRequests(known, 50, seed).map(toBytes));
		expect(bytes(7).equals(bytes(7))).toBe(true);
		expect(bytes(7).equals(bytes(8))).toBe(false);
	});

	it('come to every door, in every manner', () => {
		expect(new Set(requests.map(({ door }) => door))).toEqual(new Set(doors));
		expect(new Set(requests.map(({ manner }) => manner))).toEqual(
			new Set(['whole', 'chunked', 'hangs up', 'promises more']),
		);
	});

	it('prove nothing: whoever let one in would have been deceived', () => {
		expect(requests.filter(({ body: sent }) => !sent.equals(body)).filter(isProven)).toEqual([]);
	});

	it('are one request each: nothing in them ends a line early', () => {
		const heads = requests.map((request) => toBytes(request).toString('latin1').split('\r\n\r\n')[0]!);
		const lines = heads.flatMap((head, index) => {
			const { headers } = requests[index]!;
			return head.split('\r\n').length === headers.length + 3 ? [] : [head];
		});
		expect(lines).toEqual([]);
	});

	it('carry no pay link that opens', () => {
		expect(requests.filter(({ target }) => target.includes(`c=${known.payLink}&`))).toEqual([]);
	});
});

it('nonsense that is signed is proven', () => {
	expect(nonsenseRequests(known, secret, 100, 1).every(isProven)).toBe(true);
});

it.each([
	["is n8n's own where it came as XML", 'text/xml; charset=utf-8', 0],
	['is ours otherwise', 'application/json', 1],
])('silence %s', (_, contentType, unwanted) => {
	const report = new Report({ count: 1, seed: 1, taps: 0 });
	const [request] = hostileRequests(known, 1, 1);
	report.add(
		{ ...request!, headers: [['Content-Type', contentType]] },
		{ status: 'silence', text: '' },
		false,
	);
	expect(report.unwanted()).toHaveLength(unwanted);
});
