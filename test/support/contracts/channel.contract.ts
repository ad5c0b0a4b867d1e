import type { PayCard } from '../../../nodes/checkout/asking/payCard';
import type { Channel, ChatMessage, Sought } from '../../../nodes/checkout/ports/channel';
import type { MappedTemplate } from '../../../nodes/checkout/telling/utilityTemplate';
import { InvalidInput } from '../../../nodes/core/invalidInput';
import { inLanguage } from '../../../nodes/wording/buyerLanguage';

/** A channel, and what happens in its chats where only they show it. */
export interface ChannelDesk {
	channel: Channel;
	/** Somebody who has just written to the shop. */
	buyerId: string;
	/** Somebody it does not know. */
	strangerId: string;
	/** The words of all that the shop has sent into the chat of the buyer, oldest first. */
	shown(): Promise<string[]>;
	/** So much later that the shop may not write any more. */
	closeWindow(): void;
	block(): Promise<void>;
	/** Nobody hears what became of the next message: it is in the chat, or is not. */
	lose(arrives: boolean): void;
	/** The chat can't be looked into. */
	hideChat(): void;
	breakCredential(): void;
	speak(locale: string): void;
	/** A template that is approved: one value in English words. */
	approvedTemplate(): Promise<MappedTemplate>;
}

/** What every channel has to keep, whoever it is. */
export function describeChannel(name: string, make: () => Promise<ChannelDesk>): void {
	describe(`${name} keeps what a channel promises`, () => {
		let desk: ChannelDesk;
		let channel: Channel;

		beforeEach(async () => {
			desk = await make();
			({ channel } = desk);
		});

		const text = (words = 'Thank you!'): ChatMessage => ({ type: 'text', text: words, label: 'Text' });
		const card = (title: string): ChatMessage => {
			const shown: PayCard = { style: 'card', title, subtitle: '$24.00', buttonText: 'Pay' };
			const labels = { title: 'Title', subtitle: 'Subtitle', imageUrl: 'Picture URL', buttonText: 'Button' };
			return { type: 'payCard', card: shown, payUrl: 'https://shop.example/pay', labels };
		};
		const sendText = async (words?: string) => await channel.send(desk.buyerId, text(words), 'update');

		describe('send', () => {
			it('puts it into the chat, once, and names it', async () => {
				expect(await sendText()).toEqual({ delivered: true, messageId: expect.any(String) });
				expect(await desk.shown()).toEqual([expect.stringContaining('Thank you!')]);
			});

			it('shows as much of a title as it says, and is told before if there is more', async () => {
				const longest = 'x'.repeat(channel.longestTitle);
				expect(await channel.send(desk.buyerId, card(longest), 'answer')).toMatchObject({ delivered: true });
				expect((await desk.shown()).join()).toContain(longest);
				expect(() => channel.check(card(`${longest}x`))).toThrow(InvalidInput);
				await expect(channel.send(desk.buyerId, card(`${longest}x`), 'answer')).rejects.toBeInstanceOf(
					InvalidInput,
				);
			});

			it('is told before, and in which field, that a text is too long', () => {
				const tooLong = text('x'.repeat(10_000));
				expect(() => channel.check(tooLong)).toThrow(expect.objectContaining({ field: 'Text' }));
			});

			it('answers that the window is closed', async () => {
				desk.closeWindow();
				expect(await sendText()).toMatchObject({
					delivered: false,
					outcome: 'outside-window',
					mayHaveArrived: false,
				});
				expect(await desk.shown()).toEqual([]);
			});

			it('answers that the buyer wants to hear nothing', async () => {
				await desk.block();
				expect(await sendText()).toMatchObject({
					delivered: false,
					outcome: 'unreachable-person',
					mayHaveArrived: false,
				});
			});

			it('answers to news for somebody it does not know, and fails at an answer to them', async () => {
				expect(await channel.send(desk.strangerId, text(), 'update')).toMatchObject({
					delivered: false,
					outcome: 'unknown-person',
					mayHaveArrived: false,
				});
				await expect(channel.send(desk.strangerId, text(), 'answer')).rejects.toThrow();
			});

			it.each([true, false])(
				'says that it may have arrived, and sends it no second time (%s)',
				async (arrives) => {
					desk.lose(arrives);
					expect(await sendText()).toMatchObject({ delivered: false, mayHaveArrived: true });
					expect(await desk.shown()).toHaveLength(arrives ? 1 : 0);
				},
			);

			it('fails when the credential is not right', async () => {
				desk.breakCredential();
				await expect(sendText()).rejects.toThrow();
				expect(await desk.shown()).toEqual([]);
			});
		});

		describe('send a template', () => {
			const words = { buyerLanguage: inLanguage('en'), valuesIn: () => ({ orderNumber: 'CART-7' }) };

			it('goes outside the window, with what is filled in', async () => {
				const template = await desk.approvedTemplate();
				desk.closeWindow();
				expect(await channel.sendTemplate(desk.buyerId, template, words)).toEqual({
					delivered: true,
					messageId: expect.any(String),
					template: template.name,
				});
				expect(await desk.shown()).toEqual([expect.stringContaining('CART-7')]);
			});

			it('answers that there is none of this name', async () => {
				const template = { ...(await desk.approvedTemplate()), name: 'no_such_template' };
				expect(await channel.sendTemplate(desk.buyerId, template, words)).toMatchObject({
					delivered: false,
					outcome: 'template-refused',
					mayHaveArrived: false,
				});
				expect(await desk.shown()).toEqual([]);
			});
		});

		describe('the buyer’s language', () => {
			it('is theirs', async () => {
				desk.speak('fr_FR');
				expect(await channel.languageOf(desk.buyerId)).toEqual({ language: 'fr', locale: 'fr-FR' });
			});

			it('is not known of one we do not speak, nor of a stranger', async () => {
				desk.speak('xx_XX');
				expect(await channel.languageOf(desk.buyerId)).toBeUndefined();
				expect(await channel.languageOf(desk.strangerId)).toBeUndefined();
			});
		});

		describe('seek', () => {
			const sought = (words: string): Sought => ({
				message: text(words),
				wordings: [new RegExp(`^${words}$`)],
				orderNumber: 'CART-7',
				mayBeTemplate: false,
			});
			const seek = async (words: string) => await channel.seek(desk.buyerId, sought(words));

			it('finds what is in the chat', async () => {
				const sent = await sendText('Thank you');
				await sendText('And something else');
				expect(await seek('Thank you')).toEqual({ messageId: sent.delivered && sent.messageId });
			});

			it('finds what arrived although nobody heard of it', async () => {
				desk.lose(true);
				await sendText('Thank you');
				expect(await seek('Thank you')).toEqual({ messageId: expect.any(String) });
			});

			it('is sure of what is missing', async () => {
				await sendText('And something else');
				expect(await seek('Thank you')).toBe('missing');
			});

			it('tells nothing where it can’t look', async () => {
				await sendText('Thank you');
				desk.hideChat();
				expect(await seek('Thank you')).toBe('unclear');
			});
		});

		it('has a link into the chat, and one that says where from', async () => {
			expect(URL.canParse(await channel.linkToChat())).toBe(true);
			expect(new URL(await channel.linkToChat('checkout-returned')).searchParams.get('ref')).toBe(
				'checkout-returned',
			);
		});

		it('is usable, and names the shop’s side of the chats', async () => {
			await channel.requireUsable();
			expect(await channel.shopId()).toMatch(/^\d+$/);
		});
	});
}
