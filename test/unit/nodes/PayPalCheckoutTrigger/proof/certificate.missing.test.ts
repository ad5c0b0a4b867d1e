import { Readable } from 'node:stream';

import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import {
	fetchCertificate,
	NoSuchCertificate,
} from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificate';
import { selfSign } from '../../../../support/signingCertificate';

const dayMs = 24 * 60 * 60 * 1000;
const begin = Date.parse('2026-08-01T00:00:00Z');

const tooMany = 'Too many certificates that do not exist were requested within a minute';

/** As axios throws it, and as n8n does. */
const failsWith = (status: number) => Object.assign(new Error(`HTTP ${status}`), { response: { status } });
const none = failsWith(404);

/** What is remembered of one test is forgotten by the next: it is ten days later. */
let now = begin;
let pem: string;
let answers: Record<string, Error>;
let asked: IHttpRequestOptions[];

beforeAll(async () => {
	const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2036-01-01') };
	pem = (await selfSign('signer.example', validity)).pem.trim();
});

beforeEach(() => {
	now += 10 * dayMs;
	answers = {};
	asked = [];
});

const context = {
	helpers: {
		httpRequest: async (options: IHttpRequestOptions) => {
			asked.push(options);
			const answer = answers[options.url];
			if (answer) throw answer;
			return await Promise.resolve(Readable.from([Buffer.from(pem)]));
		},
	},
} as unknown as Pick<IWebhookFunctions, 'helpers'>;

const fetchAt = async (url: string, at = now) => await fetchCertificate(context, url, () => at);

/** Asks for so many certificates that do not exist, one after the other. */
async function fetchMissing(count: number, name = 'missing') {
	for (let number = 0; number < count; number++) {
		answers[`${name} ${number}`] = none;
		await expect(fetchAt(`${name} ${number}`)).rejects.toThrow(NoSuchCertificate);
	}
}

describe('a certificate that does not exist', () => {
	it('is asked for with a limit of time, and without following anybody', async () => {
		await fetchAt('there');
		expect(asked).toEqual([
			{
				method: 'GET',
				url: 'there',
				encoding: 'stream',
				disableFollowRedirect: true,
				timeout: 10_000,
				abortSignal: expect.any(AbortSignal) as AbortSignal,
			},
		]);
	});

	it('is asked for once a minute', async () => {
		answers.gone = none;
		await expect(fetchAt('gone')).rejects.toMatchObject({ name: 'NoSuchCertificate' });
		await expect(fetchAt('gone', now + 59_999)).rejects.toMatchObject({ name: 'NoSuchCertificate' });
		expect(asked).toHaveLength(1);
		delete answers.gone;
		expect(await fetchAt('gone', now + 60_000)).toBe(pem);
	});

	it.each([400, 401, 403, 404, 410, 499])('is told by status %i', async (status) => {
		answers[`status ${status}`] = failsWith(status);
		await expect(fetchAt(`status ${status}`)).rejects.toThrow(NoSuchCertificate);
		answers[`code ${status}`] = Object.assign(new Error(), { httpCode: String(status) });
		await expect(fetchAt(`code ${status}`)).rejects.toThrow(NoSuchCertificate);
	});

	it.each([302, 399, 408, 425, 429, 500, 503])(
		'is not told by status %i: it may be there',
		async (status) => {
			const url = `perhaps ${status}`;
			answers[url] = failsWith(status);
			await expect(fetchAt(url)).rejects.toBe(answers[url]);
			delete answers[url];
			expect(await fetchAt(url)).toBe(pem);
		},
	);

	it('is not told by a connection that breaks', async () => {
		answers.broken = new Error('ECONNRESET');
		await expect(fetchAt('broken')).rejects.toBe(answers.broken);
	});
});

describe('as long as twenty certificates do not exist', () => {
	it('no other is asked for, until a minute is over', async () => {
		await fetchMissing(20, 'twenty');
		await expect(fetchAt('another')).rejects.toThrow(tooMany);
		await expect(fetchAt('another', now + 59_999)).rejects.toThrow(tooMany);
		expect(asked).toHaveLength(20);
		expect(await fetchAt('another', now + 60_000)).toBe(pem);
	});

	it('it is still known which ones', async () => {
		await fetchMissing(20, 'known');
		await expect(fetchAt('known 0')).rejects.toThrow(NoSuchCertificate);
		expect(asked).toHaveLength(20);
	});

	it('one that was there the day before is asked for', async () => {
		await fetchAt('yesterday', now - dayMs);
		await fetchMissing(20, 'today');
		expect(await fetchAt('yesterday')).toBe(pem);
		expect(asked).toHaveLength(22);
	});

	it.each([0, 10])('those that are being asked for count beside %i that do not exist', async (count) => {
		await fetchMissing(count, `beside ${count}`);
		const others = Array.from(
			{ length: 20 - count },
			async (_, number) => await fetchAt(`${count}-${number}`),
		);
		await expect(fetchAt(`${count}-more`)).rejects.toThrow(tooMany);
		expect(await Promise.all(others)).toEqual(others.map(() => pem));
	});
});
