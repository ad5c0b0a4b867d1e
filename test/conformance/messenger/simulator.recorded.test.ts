import { readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';

import { buyers, page, pageAccessToken } from '../../../playground/seed.ts';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';
import { withSimulators } from '../../support/simulators';

interface Exchange {
	name: string;
	url: string;
	body: { message: object };
	response: { status: number; headers: Record<string, string>; body: Record<string, string> };
}

const fixtures = path.join(conformanceData ?? '', 'fixtures/messenger/send');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as T;

const exchanges = conformanceData ? readJson<Exchange[]>('postman/recorded-exchanges.json') : [];

const shapes = { recipient_id: /^\d+$/, message_id: /^m_[A-Za-z0-9_-]{86}$/, attachment_id: /^\d{16}$/ };

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

/** A message that saves its picture would have been answered an attachment_id: those recorded were not. */
const fillPlaceholders = (message: object, attachmentId: string): object =>
	JSON.parse(
		JSON.stringify(message)
			.replaceAll('"<PATH_TO_ASSET>"', '"https://example.com/asset.png"')
			.replaceAll('"<IS_REUSABLE?>"', 'false')
			.replaceAll('<ATTACHMENT_ID>', attachmentId)
			.replaceAll('<DEVELOPER_DEFINED_PAYLOAD>', 'PAYLOAD'),
	) as object;

describeWithVendorData('Recorded exchanges with the real Send API', () => {
	const simulators = withSimulators();
	const psid = buyers[0]!.psid;

	const post = async (edge: string, body: object) =>
		await axios.post<Record<string, string>>(
			`${simulators.origin}/graph.facebook.com/v20.0/${page.id}/${edge}`,
			body,
			{ headers: { authorization: `Bearer ${pageAccessToken}` }, decompress: false },
		);
	const send = async (message: object) => await post('messages', { recipient: { id: psid }, message });
	const upload = async (): Promise<string> => {
		const payload = { url: 'https://example.com/asset.png', is_reusable: true };
		const attachment = { type: 'image', payload };
		return (await post('message_attachments', { message: { attachment } })).data.attachment_id!;
	};

	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', async (_name, exchange) => {
		const recorded = exchange.response;
		const message = fillPlaceholders(exchange.body.message, await upload());
		const edge = exchange.url.split('/').at(-1)!;
		const answer = await post(edge, { recipient: { id: psid }, message });
		const headers = answer.headers as Record<string, string>;

		expect(answer.status).toBe(recorded.status);
		expect(Object.keys(answer.data)).toEqual(Object.keys(recorded.body));
		for (const [name, shape] of Object.entries(shapes)) {
			if (recorded.body[name] === undefined) continue;
			expect(recorded.body[name]).toMatch(shape);
			expect(answer.data[name]).toMatch(shape);
		}
		expect(answer.data.recipient_id).toBe(recorded.body.recipient_id && psid);
		const lengthOf = (length: string, id = '') => Number(length) - id.length;
		expect(lengthOf(headers['content-length']!, answer.data.recipient_id)).toBe(
			lengthOf(recorded.headers['content-length']!, recorded.body.recipient_id),
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
	if (value && /^v\d+\.\d+$/.test(value)) return value.replace(/\d+/g, '<n>');
	return value?.replace(/[\w+/=-]/g, '.');
}
