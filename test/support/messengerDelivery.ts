import { parseDelivery, type MessengerEvent } from '../../nodes/vendors/messenger/events/events';
import { simplify } from '../../nodes/vendors/messenger/events/simplify';

/** What every event of these deliveries has to do with. */
export const pageId = '108542738901234';
export const psid = '28777805391819468';
export const at = 1795332600123;

export const fromPerson = { sender: { id: psid }, recipient: { id: pageId }, timestamp: at };
export const fromPage = { sender: { id: pageId }, recipient: { id: psid }, timestamp: at };

/** What the item of every such event says. */
export const inEveryItem = { pageId, psid, timestamp: '2026-11-22T07:30:00.123Z', standby: false };

/** A delivery with one entry of the Page. */
export const entry = (more: object): object => ({
	object: 'page',
	entry: [{ id: pageId, time: at + 50, ...more }],
});

export const parse = (body: unknown): MessengerEvent[] => parseDelivery(Buffer.from(JSON.stringify(body)));

/** The item that one event of a conversation becomes. */
export const itemOf = (messaging: object): ReturnType<typeof simplify> =>
	simplify(parse(entry({ messaging: [messaging] }))[0]!);
