import { readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';

import { buyers, page, pageAccessToken } from '../../../playground/seed.ts';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';
import { withSimulators } from '../../support/simulators';

interface Exchange {
	name: string;
	body: { message: object };
	response: { status: number; headers: Record<string, string>; body: Record<string, string> };
}

const fixtures = path.join(conformanceData ?? '', 'fixtures/messenger/send');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as T;

/** Uploaded attachments are not simulated. */
const notSimulated = ['Media Template', 'Attachment Upload'];
const exchanges = conformanceData
	? readJson<Exchange[]>('postman/recorded-exchanges.json').filter(
			({ name }) => !notSimulated.some((part) => name.includes(part)),
		)
	: [];

/** Headers of the connection and of Facebook's network, not of the API. */
const transport = ['date', 'connection', 'alt-svc', 'x-fb-connection-quality', 'content-length'];
/** Different in every answer. */
const changing = [
	'x-business-use-case-usage',
	'facebook-api-version',
	'x-fb-request-id',
	'x-fb-trace-id',
	'x-fb-debug',
];

const fillPlaceholders = (message: object): object =>
	JSON.parse(
		JSON.stringify(message)
			.replaceAll('"<PATH_TO_ASSET>"', '"https://example.com/asset.png"')
			.replaceAll('"<IS_REUSABLE?>"', 'true')
			.replaceAll('<DEVELOPER_DEFINED_PAYLOAD>', 'PAYLOAD'),
	) as object;

describeWithVendorData('Recorded exchanges with the real Send API', () => {
	const simulators = withSimulators();
	const psid = buyers[0]!.psid;

	const send = async (message: object) =>
		await axios.post<Record<string, string>>(
			`${simulators.origin}/graph.facebook.com/v20.0/${page.id}/messages`,
			{ recipient: { id: psid }, message },
			{ headers: { authorization: `Bearer ${pageAccessToken}` }, decompress: false },
		);

	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', async (_name, exchange) => {
		const recorded = exchange.response;
		const answer = await send(fillPlaceholders(exchange.body.message));
		const headers = answer.headers as Record<string, string>;

		expect(answer.status).toBe(recorded.status);
		expect(Object.keys(answer.data)).toEqual(Object.keys(recorded.body));
		expect(answer.data.recipient_id).toBe(psid);
		const messageId = /^m_[A-Za-z0-9_-]{86}$/;
		expect(recorded.body.message_id).toMatch(messageId);
		expect(answer.data.message_id).toMatch(messageId);
		const lengthOf = (length: string, id: string) => Number(length) - id.length;
		expect(lengthOf(headers['content-length']!, psid)).toBe(
			lengthOf(recorded.headers['content-length']!, recorded.body.recipient_id!),
		);

		const expected = Object.entries(recorded.headers).filter(([name]) => !transport.includes(name));
		for (const [name, value] of expected) {
			if (changing.includes(name)) expect(shapeOf(headers[name])).toBe(shapeOf(value));
			else expect([name, headers[name]]).toEqual([name, value]);
		}
	});

	it("Meta's sample receipt", async () => {
		const { body } = readJson<{ body: { message: object } }>('receipt-official.json');
		expect((await send(body.message)).status).toBe(200);
	});
});

/** Runs of digits, and runs of base64, by their length where that is fixed. */
function shapeOf(value: string | undefined): string | undefined {
	if (value?.startsWith('{')) return JSON.stringify(JSON.parse(value)).replace(/"\d+"/, '"<page>"');
	if (value?.startsWith('v')) return value.replace(/\d+/g, '<n>');
	return value?.replace(/[\w+/=-]/g, '.');
}
