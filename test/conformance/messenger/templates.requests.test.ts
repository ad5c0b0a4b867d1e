import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodeParameters } from 'n8n-workflow';

import { page } from '../../../playground/seed.ts';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';
import { withGraphRecorder } from '../../support/graphRecorder';
import { complaintsAbout } from '../../support/graphSpec';
import { runMessenger } from '../../support/messengerRun';

const recorder = withGraphRecorder();

/** The body of one of the examples in Meta's guide to utility messages. */
const example = (file: string): Record<string, unknown> =>
	(
		JSON.parse(
			readFileSync(path.join(conformanceData ?? '', 'fixtures/messenger/utility', file), 'utf8'),
		) as { request: { body: Record<string, unknown> } }
	).request.body;

async function bodyOf(resource: string, operation: string, parameters: INodeParameters): Promise<unknown> {
	recorder.reply = () => ({ body: { id: '1', status: 'APPROVED', recipient_id: '1', message_id: 'm_1' } });
	await runMessenger(recorder.baseUrl, [resource, operation], parameters);
	expect(recorder.calls).toHaveLength(1);
	expect(recorder.calls[0]!.path).toBe(
		`/${page.id}/${resource === 'template' ? 'message_templates' : 'messages'}`,
	);
	return recorder.calls[0]!.body;
}

describeWithVendorData("Meta's examples of utility messages are what the node sends:", () => {
	it('a template with numbered places', async () => {
		const body = await bodyOf('template', 'create', {
			name: 'jaspers_market_order_delivery_update_us',
			language: 'en',
			wording: 'own',
			header: '{{1}} Update',
			headerSamples: { sample: [{ example: 'Order' }] },
			body: 'Good news! Your order #{{1}} is on its way. Thank you for your order!',
			bodySamples: { sample: [{ example: '566701' }] },
		});
		expect(body).toEqual({ ...example('create-positional.json'), parameter_format: 'POSITIONAL' });
	});

	it('a template with named places', async () => {
		const body = await bodyOf('template', 'create', {
			name: 'jaspers_market_order_delivery_update_named_us',
			language: 'en',
			wording: 'own',
			header: '{{order_type}} Update',
			headerSamples: { sample: [{ name: 'order_type', example: 'Order' }] },
			body: 'Good news! Your order #{{order_id}} is on its way. Thank you for your order, {{customer_name}}!',
			bodySamples: {
				sample: [
					{ name: 'customer_name', example: 'John' },
					{ name: 'order_id', example: '566701' },
				],
			},
		});
		expect(body).toEqual(example('create-named.json'));
	});

	it.each<[string, INodeParameters]>([
		[
			'send-positional.json',
			{
				template: { __rl: true, mode: 'list', value: 'jaspers_market_order_delivery_update_us/en' },
				bodyValues: { value: [{ value: '566701' }] },
				header: { values: { value: [{ value: 'Order' }] } },
			},
		],
		[
			'send-named.json',
			{
				template: { __rl: true, mode: 'name', value: 'jaspers_market_order_delivery_update_named_us' },
				language: 'en',
				bodyValues: {
					value: [
						{ name: 'order_id', value: '566701' },
						{ name: 'customer_name', value: 'John' },
					],
				},
				header: { values: { value: [{ name: 'order_type', value: 'Order' }] } },
			},
		],
		[
			'send-postback-button.json',
			{
				template: { __rl: true, mode: 'list', value: 'jaspers_market_order_confirmation_update_us/en' },
				bodyValues: { value: [{ value: 'confirmed' }] },
				buttonValues: { button: [{ type: 'POSTBACK', payload: '12345' }] },
			},
		],
		[
			'send-url-button.json',
			{
				template: { __rl: true, mode: 'list', value: 'jaspers_market_order_confirmation_update_us/en' },
				bodyValues: { value: [{ value: 'confirmed' }] },
				buttonValues: { button: [{ type: 'URL', suffix: '1234' }] },
			},
		],
	])('%s', async (file, parameters) => {
		const expected = example(file);
		const psid = (expected.recipient as { id: string }).id;
		const body = await bodyOf('message', 'sendUtilityTemplate', { psid, ...parameters });
		expect(body).toEqual(expected);
	});
});

describe('a template that is proposed', () => {
	it.each<[string, INodeParameters]>([
		['our wording', { wording: 'proposed', notification: 'declined', wordingLanguage: 'zh-Hant' }],
		[
			'a copy from the library',
			{
				wording: 'library',
				libraryTemplate: { __rl: true, mode: 'name', value: 'order_confirmation_1' },
				name: 'jaspers_market_order_confirmation_1',
				language: 'en_US',
				libraryButtons: { button: [{ url: 'https://www.jaspersmarket.com/' }] },
			},
		],
		[
			'a picture in its header',
			{
				name: 'parcel',
				body: 'Your parcel is on its way.',
				headerPicture: 'handle',
				headerHandle: '4:dGVzdF9pbWFn',
			},
		],
	])("%s is as Meta's machine-readable description has it", async (_, parameters) => {
		await bodyOf('template', 'create', parameters);
		expect(complaintsAbout(recorder.calls[0]!)).toEqual([]);
	});
});
