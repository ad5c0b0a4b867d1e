import type { IDataObject } from 'n8n-workflow';

import { leftBy, storeHolds, versions, type Rows } from '../../support/before';
import { withCheckout } from '../../support/checkoutNode';
import { resetN8nServices } from '../../support/n8nCore';
import { occasionsIn } from '../messengerCheckout/proposedWording/occasions';

const shop = withCheckout();
const { simulators, checkout, buyer } = shop;
const occasions = occasionsIn(shop);
const updates = ['delivered', 'readyForPickup', 'shipped'];

/** What a version was asked to tell, what left the node, and what it has recorded in the store of n8n. */
interface Told {
	item: IDataObject;
	left: IDataObject;
	rows: Rows;
}

const read = (version: string) => leftBy<{ kinds: Record<string, Told> }>(version, 'toldOnce').kinds;

const all = versions.flatMap((version) => Object.keys(read(version)).map((kind) => [version, kind] as const));

const tell = async (kind: string, item: IDataObject) => {
	const parameters = updates.includes(kind)
		? { update: kind, carrier: 'UPS', trackingNumber: '1Z999AA10123456784' }
		: { kind };
	return await checkout.run(
		updates.includes(kind) ? 'sendOrderUpdate' : 'sendNotification',
		{ ...parameters, orderId: item.orderId ?? item.captureId ?? '' },
		{ items: [item] },
	);
};

/** The rows that the version would have written for this payment: with its IDs in place of those of that time. */
function rowsFor({ item, left, rows }: Told, now: IDataObject): Rows {
	let text = JSON.stringify(rows);
	for (const [name, id] of Object.entries({ ...item, ...left })) {
		if (typeof id === 'string' && typeof now[name] === 'string') text = text.replaceAll(id, now[name]);
	}
	return JSON.parse(text) as Rows;
}

describe.each(all)('what %s has told (%s)', (version, kind) => {
	it('is not told again', async () => {
		const kept = read(version)[kind]!;
		const item = await occasions[kind as keyof typeof occasions]();
		const first = await tell(kind, item);
		expect(first.json.notification).toMatchObject({ sent: true });
		expect((kept.left.notification as IDataObject).kind).toBe(kind);
		const sent = (await buyer.got()).length;

		resetN8nServices();
		const rows = rowsFor(kept, { ...item, ...first.json });
		expect(rows).not.toEqual({});
		await storeHolds(rows);
		expect((await tell(kind, item)).json.notification).toMatchObject({ outcome: 'already-sent' });
		expect(await buyer.got()).toHaveLength(sent);
	});
});

describe('what 590ea3f has sent without getting an answer', () => {
	const kept = async () => {
		const { settled, left, rows } = leftBy<{ settled: IDataObject; left: IDataObject; rows: Rows }>(
			'590ea3f',
			'sending',
			{ vendors: simulators.origin },
		);
		checkout.payPalHas(`/v2/checkout/orders/${left.orderId as string}`, settled);
		await storeHolds(rows);
		return left;
	};

	it('is sent now where the chat does not show it, and once', async () => {
		const left = await kept();
		expect((await checkout.notify(left)).json.notification).toMatchObject({ kind: 'paid', sent: true });
		expect((await checkout.notify(left)).json.notification).toMatchObject({ outcome: 'already-sent' });
		expect(await buyer.got()).toHaveLength(1);
	});

	it('is not sent again where the chat can not be read', async () => {
		const left = await kept();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: '/conversations',
			action: 'fail',
			status: 500,
			times: 99,
		});
		expect((await checkout.notify(left)).json.notification).toMatchObject({ outcome: 'no-answer' });
		expect(await buyer.got()).toEqual([]);
	});
});
