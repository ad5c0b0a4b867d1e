import type { IDataObject } from 'n8n-workflow';

import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';

type Run = (resource: string, operation: string, parameters: IDataObject) => Promise<IDataObject>;

/** What each operation of events, saved payment methods and parcels gives, and calls of one's own. */
export function restItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: Run,
	{ saved, agreed, parcel }: Record<'saved' | 'agreed' | 'parcel', () => Promise<IDataObject>>,
): OperationItems {
	const event = async () => {
		await parcel();
		return await run('webhookEvent', 'getMany', { filters: { eventType: 'PAYMENT.CAPTURE.COMPLETED' } });
	};
	const plainLink = { name: 'Mug', price: '24.00' };
	const wholeLink = async () =>
		await run('paymentLink', 'create', {
			...plainLink,
			details: {
				choices: {
					option: [
						{ choice: 'Colour', option: 'Blue', price: '25.00' },
						{ choice: 'Size', option: 'M' },
					],
				},
				description: 'Keeps your tea warm',
				mostPieces: 3,
				productId: 'MUG-1',
				returnUrl: 'https://m.me/mapleandmug',
			},
		});
	const by = ({ paymentLinkId: value }: IDataObject) => ({
		paymentLinkId: { __rl: true, mode: 'id', value },
	});
	return {
		'api/call': async () => [
			await run('api', 'call', {
				method: 'POST',
				path: '/v1/catalogs/products',
				body: { name: 'Mugs', type: 'PHYSICAL' },
			}),
		],
		'paymentLink/create': async () => [await run('paymentLink', 'create', plainLink), await wholeLink()],
		'paymentLink/get': async () => [await run('paymentLink', 'get', by(await wholeLink()))],
		'paymentLink/getMany': async () => {
			await wholeLink();
			return [await run('paymentLink', 'getMany', {})];
		},
		'paymentLink/getQrCode': async () => [await run('paymentLink', 'getQrCode', by(await wholeLink()))],
		'paymentLink/update': async () => [
			await run('paymentLink', 'update', { ...by(await wholeLink()), changes: { name: 'Cup' } }),
		],
		'paymentLink/delete': async () => [await run('paymentLink', 'delete', by(await wholeLink()))],
		'setupToken/create': async () => [await run('setupToken', 'create', { pageId: '108542738901234' })],
		'setupToken/get': async () => [await run('setupToken', 'get', await agreed())],
		'paymentToken/create': async () => [await run('paymentToken', 'create', await agreed())],
		'paymentToken/delete': async () => [await run('paymentToken', 'delete', await saved())],
		'paymentToken/get': async () => [await run('paymentToken', 'get', await saved())],
		'paymentToken/getMany': async () => [await run('paymentToken', 'getMany', await saved())],
		'tracking/get': async () => [await run('tracking', 'get', await parcel())],
		'webhookEvent/get': async () => [await run('webhookEvent', 'get', { eventId: (await event()).eventId })],
		'webhookEvent/getMany': async () => [await event()],
		'webhookEvent/resend': async () => [
			await run('webhookEvent', 'resend', { eventId: (await event()).eventId }),
		],
		'webhookEvent/simulate': async () => [
			await run('webhookEvent', 'simulate', { url: `${simulators.origin}/nobody` }),
		],
	};
}
