import type { IDataObject } from 'n8n-workflow';

import { buyers } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const psid = buyers[0]!.psid;

let orderId: string;
let captureId: string;

beforeEach(async () => {
	orderId = await checkout.order();
	captureId = (await checkout.settled(orderId)).captureId as string;
});

const update = async (parameters: IDataObject) =>
	await checkout.run('sendOrderUpdate', { update: 'shipped', orderId, ...parameters });

const parcel = {
	carrier: 'DHL',
	trackingNumber: '00340434161094042557',
	trackingUrl: 'https://www.dhl.com/track?id=00340434161094042557',
};

const told = ({ json }: { json: IDataObject }) => json.notification as IDataObject;

it('tells that the parcel is on its way, with a button to follow it', async () => {
	const { output, json } = await update(parcel);
	expect(output).toBe(0);
	expect(json).toMatchObject({ orderId, psid, notification: { kind: 'shipped', sent: true } });
	expect((await buyer.got()).at(-1)!.attachment!.payload).toEqual({
		template_type: 'button',
		text: `Good news: your order ${orderId} is on its way!\nDHL: 00340434161094042557`,
		buttons: [{ type: 'web_url', title: 'Track parcel', url: parcel.trackingUrl }],
	});
});

it('needs neither carrier nor link', async () => {
	await update({ trackingNumber: '4711' });
	expect((await buyer.got()).at(-1)!.text).toMatch(/is on its way!\nTracking number: 4711$/);
});

it.each([
	['readyForPickup', /is ready for you to pick up/],
	['delivered', /has been delivered/],
])('tells %s, by the capture too', async (kind, text) => {
	expect(told(await update({ update: kind, orderId: captureId }))).toMatchObject({ kind, sent: true });
	expect((await buyer.got()).at(-1)!.text).toMatch(text);
});

it('tells of each parcel once', async () => {
	await update(parcel);
	expect(told(await update(parcel))).toMatchObject({ sent: false, outcome: 'already-sent' });
	expect(told(await update({ trackingNumber: '4711' }))).toMatchObject({ sent: true });
	expect(told(await update({ ...parcel, notificationOptions: { sendAgain: true } }))).toMatchObject({
		sent: true,
	});
});

it('says it in the words of the merchant', async () => {
	const text = '[name], [carrier] brings [items]: [trackingNumber]';
	await update({ ...parcel, ownTexts: { text: [{ kind: 'shipped', language: 'all', text }] } });
	expect((await buyer.got()).at(-1)!.attachment!.payload.text).toBe(
		'Jamie, DHL brings Stoneware mug: 00340434161094042557',
	);
});

it.each([
	['a link that is none', { trackingUrl: 'dhl' }, 'Tracking Link'],
	['a list as tracking number', { trackingNumber: ['1'] }, 'Tracking Number'],
	['no order', { orderId: '' }, 'Order or Capture ID is empty'],
])('refuses %s before any call', async (_, parameters, field) => {
	simulators.world.calls.length = 0;
	await expect(update(parameters as IDataObject)).rejects.toThrow(field);
	expect(simulators.world.calls).toEqual([]);
});

it('outside the window is an outcome', async () => {
	simulators.world.clock.advance(25 * 60 * 60 * 1000);
	const { output, json } = await update(parcel);
	expect(output).toBe(1);
	expect(told({ json })).toMatchObject({ kind: 'shipped', sent: false, outcome: 'outside-window' });
});
