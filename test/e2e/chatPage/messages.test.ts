import { page } from '../../../playground/seed.ts';
import { describeOnScreens } from './onScreens';

describeOnScreens(
	'messages in the chat',
	({ simulators, graph, psid, open, writes, answers, heard, isInSight }) => {
		it('shows in whose name the Page writes', async () => {
			const picture = `${simulators.origin}/shop/pictures/tea-towel.png`;
			const { data } = await graph('POST', '/me/personas', {
				body: { name: 'Robin of Maple & Mug', profile_picture_url: picture },
			});
			await writes('hi');
			await answers({ message: { text: 'Hello Jamie' } });
			await answers({ message: { text: 'I look after orders' }, persona_id: data.id });
			const tab = await open();
			const robin = tab.getByRole('group', { name: 'Robin of Maple & Mug' });
			await robin.getByText('I look after orders').waitFor();
			expect(await robin.locator('.group-name').innerText()).toBe('Robin of Maple & Mug');
			expect(await robin.locator('.group-avatar img').getAttribute('src')).toBe(picture);
			await tab.getByRole('group', { name: page.name, exact: true }).getByText('Hello Jamie').waitFor();
		});

		it('lets people react to a message, and take that back', async () => {
			await writes('hi');
			const { data } = await answers({ message: { text: 'Hello Jamie' } });
			const tab = await open();
			const message = tab.getByTestId('message-page').filter({ hasText: 'Hello Jamie' });
			const react = async (name: string) => {
				await message.hover();
				await message.getByRole('button', { name: 'React' }).click();
				const choice = tab.getByTestId('reactions');
				await isInSight(choice);
				await choice.getByRole('button', { name, exact: true }).click();
			};
			expect(await heard(async () => await react('Love'))).toMatchObject({
				reaction: { mid: data.message_id, action: 'react', reaction: 'love', emoji: '❤' },
			});
			await message.getByRole('img', { name: 'Reaction ❤' }).waitFor();
			expect(await heard(async () => await react('Love'))).toMatchObject({ reaction: { action: 'unreact' } });
			await message.getByRole('img', { name: 'Reaction ❤' }).waitFor({ state: 'detached' });
		});

		it('shows what the Page thinks of a message as an emoji', async () => {
			const { data } = await writes('My mug is broken');
			await graph('POST', '/me/messages', {
				body: {
					recipient: { id: psid },
					sender_action: 'react',
					payload: { message_id: data.mid, reaction: 'sad' },
				},
			});
			const tab = await open();
			const reaction = tab.getByTestId('message-buyer').getByRole('img', { name: 'Reaction 😢' });
			await reaction.waitFor();
			expect(await reaction.count()).toBe(1);
		});

		it('shows several pictures as a grid', async () => {
			const picture = (name: string) => `${simulators.origin}/shop/pictures/${name}.png`;
			const urls = ['gift-box', 'oat-cookies', 'tea-towel', 'stoneware-mug'].map(picture);
			await writes('hi');
			await answers({
				message: { attachments: urls.map((url) => ({ type: 'image', payload: { url } })) },
			});
			await answers({
				message: {
					attachment: {
						type: 'template',
						payload: {
							template_type: 'image_grid',
							elements: [
								{
									images: [
										{ url: urls[0], is_hero_image: true },
										{ url: urls[1], action: { type: 'postback', payload: 'COOKIES', text: 'Oat cookies' } },
										{ url: urls[2], action: { type: 'web_url', url: 'https://mapleandmug.example/towels' } },
									],
									title: 'For cold days',
									buttons: [{ type: 'postback', title: 'Show all', payload: 'ALL' }],
								},
							],
						},
					},
				},
			});
			const tab = await open();
			expect(await tab.getByTestId('image-grid').getByRole('img').count()).toBe(4);
			const grid = tab.getByTestId('image-grid-template');
			await grid.getByRole('button', { name: 'Show all' }).waitFor();
			expect(await grid.getByRole('link').getAttribute('href')).toBe('https://mapleandmug.example/towels');
			const cookies = grid.getByRole('button', { name: 'Oat cookies' });
			expect(await heard(async () => await cookies.click())).toMatchObject({
				postback: { title: 'Oat cookies', payload: 'COOKIES' },
			});
		});
	},
);
