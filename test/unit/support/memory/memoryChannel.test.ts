import { describeChannel } from '../../../support/contracts/channel.contract';
import { chat } from '../../../support/memory/sale';
import { memoryWorld } from '../../../support/memory/world';

describeChannel('Funk', async () => {
	const { channel } = memoryWorld();
	const room = channel.room(chat.psid);
	return await Promise.resolve({
		channel,
		buyerId: chat.psid,
		strangerId: '1',
		shown: async () => await Promise.resolve(room.shown.map(({ text }) => text)),
		closeWindow: () => (room.isOpen = false),
		block: async () => void (await Promise.resolve((room.isBlocked = true))),
		lose: (arrives) => void channel.lost.push(arrives ? 'after' : 'before'),
		hideChat: () => (room.isReadable = false),
		breakCredential: () => (channel.isRefusingShop = true),
		speak: (locale) => (room.language = locale),
		approvedTemplate: async () => {
			channel.templates.set('thanks', 'en');
			return await Promise.resolve({
				kind: 'paid' as const,
				name: 'thanks',
				language: 'en',
				bodyValues: [{ text: '[orderNumber]' }],
			});
		},
	});
});
