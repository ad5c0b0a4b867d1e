import { describeOnScreens } from './onScreens';

describeOnScreens(
	'what a person fills in and logs in to',
	({ simulators, open, writes, answers, heard, isInSight }) => {
		it('takes the answer to a feedback form, once', async () => {
			await writes('hi');
			await answers({
				message: {
					attachment: {
						type: 'template',
						payload: {
							template_type: 'customer_feedback',
							title: 'How was your order?',
							subtitle: 'It takes half a minute',
							button_title: 'Rate it',
							feedback_screens: [
								{
									questions: [
										{
											id: 'order_1',
											type: 'csat',
											title: 'How do you like the mug?',
											score_label: 'dis_sat',
											score_option: 'five_stars',
											follow_up: { type: 'free_form', placeholder: 'Tell us more' },
										},
									],
								},
							],
							business_privacy: { url: 'https://mapleandmug.example/privacy' },
						},
					},
				},
			});
			const tab = await open();
			await tab.getByTestId('feedback').getByRole('button', { name: 'Rate it' }).click();
			const form = tab.getByRole('dialog', { name: 'How was your order?' });
			await isInSight(form);
			expect(await form.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
			await form.getByRole('radio', { name: '4' }).check();
			await form.getByRole('textbox', { name: 'More about it' }).fill('Lovely glaze');
			const answer = async () => await form.getByRole('button', { name: 'Send' }).click();
			expect(await heard(answer)).toMatchObject({
				messaging_feedback: {
					feedback_screens: [
						{
							questions: {
								order_1: {
									type: 'csat',
									payload: '4',
									follow_up: { type: 'free_form', payload: 'Lovely glaze' },
								},
							},
						},
					],
				},
			});
			await form.waitFor({ state: 'hidden' });
			const sent = tab.getByRole('button', { name: 'Thank you for your answer' });
			await sent.waitFor();
			expect(await sent.isDisabled()).toBe(true);
		});

		it('leads to the log-in of the shop, and logs out', async () => {
			const url = `${simulators.origin}/?shop`;
			await writes('hi');
			await answers({
				message: {
					attachment: {
						type: 'template',
						payload: {
							template_type: 'button',
							text: 'Your account',
							buttons: [{ type: 'account_link', url }, { type: 'account_unlink' }],
						},
					},
				},
			});
			const tab = await open();
			await tab.getByRole('button', { name: 'Log in' }).click();
			await tab.waitForURL(/account_linking_token=/);
			const { searchParams } = new URL(tab.url());
			const back = new URL(searchParams.get('redirect_uri')!);
			back.searchParams.set('authorization_code', 'jamie-at-the-shop');
			expect(await heard(async () => await tab.goto(back.href))).toMatchObject({
				account_linking: { status: 'linked', authorization_code: 'jamie-at-the-shop' },
			});
			const logOut = tab.getByRole('button', { name: 'Log out' });
			expect(await heard(async () => await logOut.click())).toMatchObject({
				account_linking: { status: 'unlinked' },
			});
		});
	},
);
