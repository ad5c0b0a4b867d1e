import axios from 'axios';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { searchPaymentLinks } from '../../../nodes/PayPalCheckout/actions/paymentLink/paymentLinkField.description';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { loadOptionsContext } from '../../support/loadOptions';
import { withBinaryFiles } from '../../support/binaryFiles';
import { withPayPalCheckout } from '../../support/payPalCheckout';
import { readPng, scan } from '../../support/readPng';

const { simulators, account, run, calls, callsAbout } = withPayPalCheckout();
const files = withBinaryFiles();
const path = '/v1/checkout/payment-resources';
const by = (id: unknown) => ({ paymentLinkId: { __rl: true, mode: 'id', value: id as string } });
const usd = (value: string) => ({ currency: 'USD', value });
const options = (...rows: Array<[choice: string, option: string, price?: string]>) => ({
	choices: { option: rows.map(([choice, option, price]) => ({ choice, option, ...(price && { price }) })) },
});

let executions = 0;

const create = async (
	parameters: INodeParameters = {},
	executionId = String(++executions),
): Promise<IDataObject> =>
	(
		await run(
			'paymentLink',
			'create',
			{ name: 'Stoneware mug', price: '24.00', currency: 'USD', ...parameters },
			{ executionId },
		)
	).json[0]!;
const update = async (id: unknown, changes: IDataObject) =>
	(await run('paymentLink', 'update', { ...by(id), changes } as INodeParameters)).json[0]!;

/** What somebody does who has the link. */
const buys = async ({ payUrl }: IDataObject, choice: object = {}) => {
	const id = (payUrl as string).split('/').at(-1)!;
	await axios.post(`${simulators.origin}/www.paypal.com/ncp/pay?link=${id}`, choice);
	return simulators.payPal.state().captures.at(-1) as IDataObject;
};

describe('a payment link', () => {
	it('is made, paid by anybody, changed, looked up and deleted', async () => {
		const link = await create();
		expect(link).toMatchObject({
			status: 'ACTIVE',
			name: 'Stoneware mug',
			price: usd('24.00'),
			payUrl: expect.stringContaining('/www.paypal.com/ncp/payment/PLB-') as string,
		});
		for (let buyer = 0; buyer < 2; buyer++)
			expect(await buys(link)).toMatchObject({ status: 'COMPLETED', amount: { value: '24.00' } });
		const changed = await update(link.paymentLinkId, { price: '20', description: 'Keeps your tea warm' });
		expect(changed).toMatchObject({
			payUrl: link.payUrl,
			name: 'Stoneware mug',
			price: usd('20.00'),
			description: 'Keeps your tea warm',
		});
		expect(await buys(link)).toMatchObject({ amount: { value: '20.00' } });
		const [read] = (await run('paymentLink', 'get', by(link.paymentLinkId))).json;
		expect(read).toEqual(changed);
		const gone = (await run('paymentLink', 'delete', by(link.paymentLinkId))).json;
		expect(gone).toEqual([{ paymentLinkId: link.paymentLinkId, deleted: true }]);
		for (const operation of ['get', 'delete'])
			await expect(run('paymentLink', operation, by(link.paymentLinkId))).rejects.toThrow(
				"PayPal can't find payment link",
			);
	});

	it('has everything a merchant can fill in', async () => {
		const link = await create({
			details: {
				...options(['Colour', 'Blue'], ['Colour', 'Gold', '30'], ['Size', 'M'], ['Size', 'L']),
				collectsAddress: true,
				description: 'Keeps your tea warm',
				mostPieces: 3,
				notes: { question: [{ label: 'Name on the mug', required: true }] },
				productId: 'MUG-1',
				returnUrl: 'https://m.me/mapleandmug',
				shipping: '4.90',
				taxName: 'Sales tax',
				taxPercentage: '8.25',
			},
		});
		expect(link).toMatchObject({
			returnUrl: 'https://m.me/mapleandmug',
			choices: [
				{
					name: 'Colour',
					options: [
						{ label: 'Blue', price: usd('24.00') },
						{ label: 'Gold', price: usd('30.00') },
					],
				},
				{ name: 'Size', options: [{ label: 'M' }, { label: 'L' }] },
			],
		});
		expect(link).not.toHaveProperty('price');
		const chosen = { variants: { Colour: 'Gold', Size: 'L' }, quantity: 3 };
		// 3 × (30.00 + 2.48) + 4.90
		expect(await buys(link, chosen)).toMatchObject({ amount: { value: '102.34' } });
		await expect(update(link.paymentLinkId, { price: '1' })).rejects.toThrow('would change nothing');
		const sizes = await update(link.paymentLinkId, { price: '20', ...options(['Size', 'M'], ['Size', 'L']) });
		expect(sizes).toMatchObject({ price: usd('20.00'), choices: [{ name: 'Size' }], mostPieces: 3 });
	});

	it('is made once when the execution is retried', async () => {
		const [one, two] = [await create({}, 'links'), await create({}, 'links')];
		expect(two).toEqual({ ...one, replayed: true });
		expect((await run('paymentLink', 'getMany')).json).toHaveLength(1);
	});

	it('is not another one with the same key', async () => {
		const key = { options: { idempotencyKey: 'mug' } };
		await create(key);
		await expect(create({ ...key, price: '30' })).rejects.toThrow('another product or price');
		expect(await create({ ...key, price: '24.0' })).toMatchObject({ replayed: true });
	});

	it('is one of many, all of which are listed', async () => {
		for (let count = 0; count < 3; count++) await create({ name: `Mug ${count}` });
		const names = async (parameters: INodeParameters) =>
			(await run('paymentLink', 'getMany', parameters)).json.map(({ name }) => name);
		expect(await names({ returnAll: true })).toEqual(['Mug 2', 'Mug 1', 'Mug 0']);
		expect(await names({ limit: 2 })).toEqual(['Mug 2', 'Mug 1']);
	});

	it('is found by the name of its product', async () => {
		const wanted = await create({ name: 'Tea towel' });
		await create();
		const search = async (filter?: string) =>
			await searchPaymentLinks.call(
				loadOptionsContext({ node: new PayPalCheckout(), parameters: {}, credentials: [account.credential] }),
				filter,
			);
		expect((await search('TOWEL')).results).toEqual([{ name: 'Tea towel', value: wanted.paymentLinkId }]);
		expect((await search()).results).toHaveLength(2);
	});

	it('is written again when the answer is lost', async () => {
		const link = await create();
		const match = `${path}/${String(link.paymentLinkId)}`;
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: 'after',
			vendor: 'paypal',
			method: 'PUT',
			match,
		});
		expect(await update(link.paymentLinkId, { price: '20' })).toMatchObject({ price: usd('20.00') });
		expect(calls('PUT', String(link.paymentLinkId)).length).toBeGreaterThan(1);
	});

	it.each<[string, INodeParameters]>([
		['Name is empty', { name: ' ' }],
		['Price', { price: '' }],
		['Price is zero', { price: '0' }],
		[
			'Option 2: Own Price is filled in, but only options of the first choice',
			{ details: options(['Colour', 'Blue'], ['Size', 'M', '30']) as IDataObject as INodeParameters },
		],
		[
			'is there twice',
			{ details: options(['Colour', 'Blue'], ['Colour', 'Blue']) as IDataObject as INodeParameters },
		],
		[
			'not every option',
			{
				price: '',
				details: options(['Colour', 'Blue', '1'], ['Colour', 'Red']) as IDataObject as INodeParameters,
			},
		],
		[
			'more than PayPal takes',
			{
				details: options(
					...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [`C${n}`, 'x']),
				) as IDataObject as INodeParameters,
			},
		],
		['is not a whole number', { details: { mostPieces: 0 } }],
		['is not a percentage', { details: { taxPercentage: '120' } }],
		['is not a web address', { details: { returnUrl: 'my shop' } }],
	])('is not asked for: %s', async (message, parameters) => {
		await expect(create(parameters)).rejects.toThrow(message);
		expect(callsAbout('POST', path)).toEqual([]);
	});

	it.each<[string, INodeParameters]>([
		['is empty', { ...by(''), changes: { price: '1' } }],
		['is not a payment link', { ...by('../x'), changes: { price: '1' } }],
		['contains nothing', { ...by('PLB-1'), changes: {} }],
	])('is not changed: %s', async (message, parameters) => {
		if (message === 'contains nothing') Object.assign(parameters, by((await create()).paymentLinkId));
		await expect(run('paymentLink', 'update', parameters)).rejects.toThrow(message);
		expect(callsAbout('PUT', path)).toEqual([]);
	});
});

describe('the QR code of a payment link', () => {
	const codeOf = async (parameters: INodeParameters) => {
		const { outputs } = await run('paymentLink', 'getQrCode', parameters);
		const [{ json, binary }] = outputs[0]! as [{ json: IDataObject; binary: Record<string, never> }];
		return { json, binary };
	};
	const scanned = async (file: unknown) => scan(readPng(await files.bytesOf(file as never)));

	it('leads to its page', async () => {
		const { paymentLinkId, payUrl } = await create();
		const { json, binary } = await codeOf({ ...by(paymentLinkId), size: 400, binaryPropertyName: 'code' });
		expect(json).toEqual({ paymentLinkId, payUrl });
		expect(binary.code).toMatchObject({ mimeType: 'image/png', fileName: `${paymentLinkId as string}.png` });
		expect(await scanned(binary.code)).toBe(payUrl);
	});

	it('leads to any other page, without a word to PayPal', async () => {
		const url = 'https://m.me/mapleandmug?ref=poster';
		const { json, binary } = await codeOf({ leadsTo: 'url', url });
		expect(json).toEqual({ payUrl: url });
		expect(await scanned(binary.data)).toBe(url);
		expect(simulators.world.calls).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['no link', { leadsTo: 'url', url: 'my shop' }, 'URL: "my shop" is not a link'],
		['an empty link', { leadsTo: 'url', url: ' ' }, 'URL is empty'],
		[
			'an unknown payment link',
			by('PLB-AAAAAAAAAAAA'),
			"Payment Link: PayPal can't find payment link PLB-AAAAAAAAAAAA",
		],
		[
			'a size nobody can print',
			{ leadsTo: 'url', url: 'https://m.me/1', size: 5000 },
			'Size in Pixels: "5000"',
		],
		[
			'a size in which nothing can be read',
			{ leadsTo: 'url', url: `https://m.me/1?ref=${'x'.repeat(1000)}`, size: 150 },
			'is too small for such a long link',
		],
	])('is not drawn for %s', async (_, parameters, message) => {
		await expect(codeOf(parameters)).rejects.toThrow(message);
	});
});
