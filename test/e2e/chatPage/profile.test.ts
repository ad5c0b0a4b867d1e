import { describeOnScreens } from './onScreens';

describeOnScreens('the chat as the Page has set it up', ({ open, profile, writes, heard, isInSight }) => {
	it('greets somebody new by name, and asks with questions that are postbacks', async () => {
		await profile({
			get_started: { payload: 'START' },
			greeting: [{ locale: 'default', text: 'Welcome, {{user_first_name}}!' }],
			ice_breakers: [
				{
					locale: 'default',
					call_to_actions: [
						{ question: 'What is new?', payload: 'NEW' },
						{ question: 'Where is my order?', payload: 'ORDER' },
					],
				},
			],
		});
		const tab = await open();
		expect(await tab.getByTestId('greeting').innerText()).toBe('Welcome, Jamie!');
		expect(await tab.getByRole('button', { name: 'Get Started' }).count()).toBe(0);
		const question = tab.getByRole('button', { name: 'Where is my order?' });
		await isInSight(question);
		expect(await heard(async () => await question.click())).toMatchObject({
			postback: { title: 'Where is my order?', payload: 'ORDER' },
		});
		await tab.getByTestId('message-buyer').getByText('Where is my order?').waitFor();
	});

	it('has the menu of the Page, with links and postbacks', async () => {
		await profile({
			get_started: { payload: 'START' },
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: false,
					call_to_actions: [
						{ type: 'postback', title: 'Our products', payload: 'PRODUCTS' },
						{ type: 'web_url', title: 'Our website', url: 'https://mapleandmug.example/' },
					],
				},
			],
		});
		await writes('hi');
		const tab = await open();
		await tab.getByRole('button', { name: 'Menu' }).click();
		const link = tab.getByRole('link', { name: 'Our website' });
		await isInSight(link);
		expect(await link.getAttribute('href')).toBe('https://mapleandmug.example/');
		const item = tab.getByTestId('menu').getByRole('button', { name: 'Our products' });
		expect(await heard(async () => await item.click())).toMatchObject({
			postback: { title: 'Our products', payload: 'PRODUCTS' },
		});
		await tab.getByTestId('menu').waitFor({ state: 'detached' });
	});

	it('has nothing but the menu where the Page wants no words', async () => {
		await profile({
			get_started: { payload: 'START' },
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: true,
					call_to_actions: [{ type: 'postback', title: 'Our products', payload: 'PRODUCTS' }],
				},
			],
		});
		const tab = await open();
		await isInSight(tab.getByRole('button', { name: 'Menu' }));
		expect(await tab.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
	});
});
