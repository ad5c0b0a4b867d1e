import type { IDataObject } from 'n8n-workflow';

import { mug, withCheckout } from '../../support/checkoutNode';
import type { NodeRun } from '../../support/n8nCore';

const { checkout, buyer } = withCheckout();

const picture = 'https://shop.example/mug.png';

const elements = async (): Promise<IDataObject[]> =>
	(await buyer.got()).at(-1)!.attachment!.payload.elements as IDataObject[];

/** The picture on the card, and then on the receipt. */
async function pictures(changes: IDataObject, extra: Partial<NodeRun> = {}): Promise<unknown[]> {
	const { json } = await checkout.request(changes, extra);
	const [card] = await elements();
	await checkout.settled(json.orderId as string);
	await checkout.notify(json.orderId as string, { kind: 'paid' });
	const [line] = await elements();
	return [card!.image_url, line!.image_url];
}

it.each([
	['of the card', { requestOptions: { imageUrl: picture } }],
	['of the only product', { linesJson: [{ ...mug, imageUrl: picture }] }],
])('the picture %s is on the card and on the receipt', async (_, changes) => {
	expect(await pictures(changes)).toEqual([picture, picture]);
});

it('each keeps its own where both have one', async () => {
	const changes = {
		requestOptions: { imageUrl: picture },
		linesJson: [{ ...mug, imageUrl: 'https://shop.example/other.png' }],
	};
	expect(await pictures(changes)).toEqual([picture, 'https://shop.example/other.png']);
});

it('one that PayPal could not show is on the card alone', async () => {
	const webp = 'https://shop.example/mug.webp';
	expect(await pictures({ requestOptions: { imageUrl: webp } })).toEqual([webp, undefined]);
});

it('of several products, none is taken for all', async () => {
	const lines = { linesJson: [mug, { ...mug, name: 'Tea towel' }] };
	expect(await pictures({ ...lines, requestOptions: { imageUrl: picture } })).toEqual([picture, undefined]);
});

it('nodes of versions before send what they always have', async () => {
	const version2 = { typeVersion: 2 };
	expect(await pictures({ payCard: { imageUrl: picture } }, version2)).toEqual([picture, undefined]);
	const line = { linesJson: [{ ...mug, imageUrl: picture }] };
	expect(await pictures(line, { ...version2, executionId: '4713' })).toEqual([undefined, picture]);
});
