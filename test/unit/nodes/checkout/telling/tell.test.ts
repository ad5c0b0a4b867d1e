import '../../../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { findOccasion } from '../../../../../nodes/checkout/telling/findOccasion';
import type { Occasion } from '../../../../../nodes/checkout/telling/occasion';
import type { Settings } from '../../../../../nodes/checkout/telling/settings';
import { tell } from '../../../../../nodes/checkout/telling/tell';
import { askedFor, chat } from '../../../../support/memory/sale';
import { ProcessedItems, workerOf } from '../../../../support/memory/worker';
import { memoryWorld } from '../../../../support/memory/world';

const settings: Settings = {
	language: 'buyer',
	otherLanguage: 'en',
	ownTexts: [],
	labelOfText: () => 'Custom Texts: Text of Paid',
	templates: [],
	shopName: 'Funk Shop',
	sendAgain: false,
	toldBefore: 'sent',
};

/** A buyer who has paid, and is to be told. */
async function paid(changes: Parameters<typeof askedFor>[0] = {}) {
	const world = memoryWorld();
	const { kassa, provider, channel, clock } = world;
	const room = channel.room(chat.psid);
	const { payment } = await provider.open(askedFor(changes), 'a key');
	kassa.sign(payment.id);
	await kassa.collect(payment.id);
	clock.advance(1000);
	const store = new ProcessedItems();
	const find = async () => await findOccasion(provider, { id: payment.id, item: {} });
	/** A worker of its own each time. */
	const telling = async (how: Partial<Settings> = {}): Promise<IDataObject> => {
		const { output, data } = await tell(workerOf(store), channel, await find(), { ...settings, ...how });
		return { output, ...((data as IDataObject).notification as IDataObject) };
	};
	return { ...world, room, id: payment.id, find, telling, store };
}

const template = {
	kind: 'paid' as const,
	name: 'thanks',
	language: 'en',
	bodyValues: [{ text: '[orderNumber]' }],
};

describe('invariant 5: a buyer is told once', () => {
	it('is told in the chat that the order names, and not again', async () => {
		const { telling, room } = await paid();
		expect(await telling()).toMatchObject({
			output: 0,
			kind: 'paid',
			sent: true,
			messageId: room.shown[0]!.id,
		});
		expect(await telling()).toMatchObject({ output: 0, sent: false, outcome: 'already-sent' });
		expect(await telling({ toldBefore: 'notSent' })).toMatchObject({ output: 1, outcome: 'already-sent' });
		expect(room.shown).toHaveLength(1);
	});

	it('is told once when many workers want to at once', async () => {
		const { telling, room } = await paid();
		const all = await Promise.all(Array.from({ length: 10 }, async () => await telling()));
		expect(all.filter(({ sent }) => sent)).toHaveLength(1);
		expect(room.shown).toHaveLength(1);
	});

	it('is told again where the merchant says so', async () => {
		const { telling, room } = await paid();
		await telling();
		await telling({ sendAgain: true });
		expect(room.shown).toHaveLength(2);
	});

	it('is told of each thing: of the payment, and of the refund', async () => {
		const { telling, room, kassa, provider, id } = await paid();
		await telling();
		await provider.giveBack(kassa.find(id)!.collections[0]!.no, 'back');
		expect(await telling()).toMatchObject({ kind: 'refunded', sent: true });
		expect(room.shown).toHaveLength(2);
	});
});

describe('invariant 6: nobody knows whether a message arrived', () => {
	it('it did: the chat says so, and it is not sent again', async () => {
		const { telling, room, channel } = await paid();
		channel.lost.push('after');
		expect(await telling()).toMatchObject({ sent: true, messageId: room.shown[0]!.id });
		expect(await telling()).toMatchObject({ outcome: 'already-sent' });
		expect(room.shown).toHaveLength(1);
	});

	it('it did not: the chat says so, and it is sent', async () => {
		const { telling, room, channel } = await paid();
		channel.lost.push('before');
		expect(await telling()).toMatchObject({ sent: true });
		expect(room.shown).toHaveLength(1);
	});

	it('it did, as a text: it is known in whatever language it went', async () => {
		const { telling, room, channel } = await paid();
		room.language = 'de_DE';
		channel.lost.push('after');
		const ownTexts = [{ kind: 'paid' as const, language: 'all' as const, text: 'Danke, [amount]!' }];
		expect(await telling({ ownTexts })).toMatchObject({ sent: true });
		expect(room.shown).toHaveLength(1);
	});

	it('the chat does not tell: better one message too few than two', async () => {
		const { telling, room, channel } = await paid();
		room.isReadable = false;
		channel.lost.push('before');
		for (let times = 0; times < 2; times++)
			expect(await telling()).toMatchObject({ output: 1, sent: false, outcome: 'no-answer' });
		expect(room.shown).toHaveLength(0);
	});

	it('one that went as a template may be any of them: it is not sent again', async () => {
		const { telling, room, channel } = await paid();
		room.isOpen = false;
		channel.templates.set('thanks', 'en');
		channel.lost.push('after');
		await telling({ templates: [template] });
		await telling({ templates: [template] });
		expect(room.shown).toHaveLength(1);
	});
});

describe('invariant 6: that nobody can be reached is an answer', () => {
	it('says so outside the window, and tells later', async () => {
		const { telling, room } = await paid();
		room.isOpen = false;
		expect(await telling()).toMatchObject({
			output: 1,
			outcome: 'outside-window',
			reason: expect.stringContaining('No utility template'),
		});
		room.isOpen = true;
		expect(await telling()).toMatchObject({ output: 0, sent: true });
	});

	it('goes as the merchant’s template outside the window', async () => {
		const { telling, room, channel, id } = await paid();
		room.isOpen = false;
		channel.templates.set('thanks', 'en');
		expect(await telling({ templates: [template] })).toMatchObject({ sent: true, template: 'thanks' });
		expect(room.shown[0]).toMatchObject({ text: `thanks ${id}` });
	});

	it('says so when the template is refused', async () => {
		const { telling, room } = await paid();
		room.isOpen = false;
		expect(await telling({ templates: [template] })).toMatchObject({ outcome: 'template-refused' });
	});

	it('says so of a buyer who has blocked the shop, and of one nobody knows', async () => {
		const { telling, room, channel } = await paid();
		room.isBlocked = true;
		expect(await telling()).toMatchObject({ output: 1, outcome: 'unreachable-person' });
		channel.rooms.clear();
		expect(await telling()).toMatchObject({ output: 1, outcome: 'unknown-person' });
	});

	it('is an error when the shop has to put something right, and is told when it has', async () => {
		const { telling, room, channel } = await paid();
		channel.isRefusingShop = true;
		await expect(telling()).rejects.toThrow('key of this shop');
		channel.isRefusingShop = false;
		expect(await telling()).toMatchObject({ sent: true });
		expect(room.shown).toHaveLength(1);
	});
});

describe('invariant 4: only the chat that the order names is told', () => {
	it('is nobody where the order was made for no chat', async () => {
		const { telling, channel } = await paid({ customId: '' });
		expect(await telling()).toMatchObject({ output: 1, outcome: 'no-chat' });
		expect([...channel.rooms.values()].flatMap(({ shown }) => shown)).toEqual([]);
	});

	it('is nobody where the chat is with another shop', async () => {
		const { telling, room } = await paid({ customId: `messenger:1:${chat.psid}` });
		expect(await telling()).toMatchObject({ output: 1, outcome: 'other-page' });
		expect(room.shown).toEqual([]);
	});
});

describe('what the buyer gets', () => {
	it('is the receipt', async () => {
		const { telling, room, id } = await paid();
		await telling();
		expect(room.shown[0]).toMatchObject({
			message: { type: 'receipt', shopName: 'Funk Shop', payment: { id } },
		});
	});

	it('is a text where the channel makes no receipt of it', async () => {
		const lines = ['A', 'B', 'C', 'D'].map((name) => ({ name, quantity: '1', unitPrice: '6.00' }));
		const { telling, room } = await paid({ lines });
		await telling();
		expect(room.shown[0]).toMatchObject({
			message: { type: 'text' },
			text: expect.stringContaining('24.00'),
		});
	});

	it('is the merchant’s own text, in the buyer’s language if there is one in it', async () => {
		const ownTexts = [
			{ kind: 'paid' as const, language: 'all' as const, text: 'Thanks for [items]!' },
			{ kind: 'paid' as const, language: 'fr' as const, text: 'Merci pour [items] !' },
		];
		for (const [language, text] of [
			['fr_CA', 'Merci pour Stoneware mug !'],
			['de_DE', 'Thanks for Stoneware mug!'],
			['xx_XX', 'Thanks for Stoneware mug!'],
		] as const) {
			const { telling, room } = await paid();
			room.language = language;
			await telling({ ownTexts });
			expect(room.shown[0]!.text).toBe(text);
		}
	});

	it('is in the language the merchant has chosen, without asking for the buyer’s', async () => {
		const { telling, channel } = await paid();
		const asked = jest.spyOn(channel, 'languageOf');
		await telling({ language: 'de' });
		expect(asked).not.toHaveBeenCalled();
	});

	it('is refused, before anything is sent, when the merchant’s text does not fit', async () => {
		const { telling, room } = await paid();
		const ownTexts = [{ kind: 'paid' as const, language: 'all' as const, text: 'x'.repeat(301) }];
		await expect(telling({ ownTexts })).rejects.toMatchObject({ field: 'Custom Texts: Text of Paid' });
		expect(room.shown).toEqual([]);
	});

	it('is nothing when there is nothing to tell', async () => {
		const { channel, store } = await paid();
		const { output, data } = await tell(
			workerOf(store),
			channel,
			{ ids: {}, reason: 'Nothing.' },
			settings,
			'paid',
		);
		expect([output, data]).toEqual([
			1,
			{ notification: { kind: 'paid', sent: false, outcome: 'nothing-to-tell', reason: 'Nothing.' } },
		]);
	});

	it('names what it is told once for', async () => {
		const { find, kassa, id } = await paid();
		expect(((await find()) as Occasion).key).toBe(`paid:${kassa.find(id)!.collections[0]!.no}`);
	});
});
