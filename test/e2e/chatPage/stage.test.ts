import { buyers, page, payers } from '../../../playground/seed.ts';
import { StagePage } from '../pages/stage';
import { describeOnScreens } from './onScreens';
import { withPayPages } from './payPageServer';

const [jamie, lea] = ['Jamie Rivera', 'Léa Moreau'] as const;

describeOnScreens('the stage', ({ simulators, psid, openTab, orderAtPayPal, send, heard, screen }) => {
	const payPages = withPayPages(simulators);
	const isSmall = screen.viewport.width < 760;
	const open = async () => await StagePage.open(await openTab(), simulators.origin);

	/** An order that can be paid by a button in the chat. */
	const payCard = async (to: string, height?: string) => {
		const orderId = await orderAtPayPal(`http://${payPages.host}/return`);
		const url = payPages.payUrlOf(orderId);
		const button = {
			type: 'web_url',
			title: 'Pay with PayPal',
			url,
			...(height && { webview_height_ratio: height }),
		};
		await send(to, {
			message: {
				attachment: {
					type: 'template',
					payload: { template_type: 'button', text: 'One mug, $24.00', buttons: [button] },
				},
			},
		});
		return orderId;
	};
	const tapPay = async (stage: StagePage, height?: string) => {
		await stage.writes(jamie, 'hi');
		const orderId = await payCard(psid, height);
		await stage.phone(jamie).getByRole('link', { name: 'Pay with PayPal' }).click();
		await stage.pageOn(jamie).getByTestId('pay').waitFor();
		return orderId;
	};

	it('shows as many phones as fit, and leads to the others', async () => {
		const stage = await open();
		expect(await stage.inSight()).toEqual(isSmall ? [jamie] : [jamie, lea]);
		await stage.look('Léa');
		expect(await stage.inSight()).toContain(lea);
		await stage.look('The shop');
		await stage.tab.getByRole('heading', { name: 'Behind the counter' }).waitFor();
		if (isSmall) expect(await stage.inSight()).toEqual([]);
	});

	it('adds people, takes them away, and keeps them in the address', async () => {
		const stage = await open();
		const { tab } = stage;
		await tab.getByRole('button', { name: 'Add a buyer' }).click();
		const dialog = tab.getByRole('dialog', { name: 'Who else is shopping?' });
		await dialog.getByRole('textbox', { name: 'Name' }).fill('Noor de Vries');
		await dialog.getByLabel('Language').selectOption('nl_NL');
		await dialog.getByRole('button', { name: 'Add', exact: true }).click();
		await stage.phone('Noor de Vries').getByText('Noor', { exact: true }).waitFor();
		expect(await stage.inSight()).toContain('Noor de Vries');
		await tab.reload();
		await stage.phone('Noor de Vries').locator('textarea:enabled').waitFor({ state: 'attached' });
		if (isSmall) return;
		await stage.look('Noor');
		await tab.getByRole('button', { name: 'Take Noor de Vries off the stage' }).click();
		await tab.getByTestId('phone').nth(2).waitFor({ state: 'detached' });
		const left = `${buyers[0]!.psid},${buyers[1]!.psid}`;
		await tab.waitForURL(({ searchParams }) => searchParams.get('as') === left);
	});

	it('takes a buyer to PayPal and back on the phone', async () => {
		const stage = await open();
		const orderId = await tapPay(stage);
		await stage.windowOn(jamie).getByText('www.paypal.com').waitFor();
		await stage.pageOn(jamie).getByTestId('pay').click();
		await stage.pageOn(jamie).getByRole('heading', { name: 'Thank you, that is paid' }).waitFor();
		expect(await stage.windowOn(jamie).locator('header').innerText()).toContain(payPages.host);
		expect(simulators.payPal.state().orders).toMatchObject([{ id: orderId, status: 'APPROVED' }]);
		const back = stage.pageOn(jamie).getByRole('link', { name: 'Back to the chat' });
		expect(await heard(async () => await back.click())).toMatchObject({
			sender: { id: psid },
			referral: { ref: 'paid' },
		});
		await stage.windowOn(jamie).waitFor({ state: 'detached' });
	});

	it('has everybody pay with their own account, unless they log in with another', async () => {
		const stage = await open();
		await stage.look('Léa');
		await stage.writes(lea, 'bonjour');
		const orderId = await payCard(buyers[1]!.psid);
		await stage.phone(lea).getByRole('link', { name: 'Pay with PayPal' }).click();
		const paying = stage.pageOn(lea);
		await paying.getByText('Logged in as Léa Moreau').waitFor();
		await paying.getByText('Not Léa?').click();
		await paying.getByTestId('account').selectOption({ label: 'Sam Okafor, sam.okafor@example.com' });
		await paying.getByText('Logged in as Sam Okafor').waitFor();
		await paying.getByTestId('account').selectOption(payers[1]!.payerId);
		await paying.getByTestId('pay').click();
		await paying.getByRole('heading', { name: 'Thank you, that is paid' }).waitFor();
		const { payerId, email, givenName, surname } = payers[1]!;
		expect(simulators.payPal.state().orders).toMatchObject([
			{
				id: orderId,
				payer: {
					payer_id: payerId,
					email_address: email,
					name: { given_name: givenName, surname },
				},
			},
		]);
	});

	it('has tabs that say what they show, and that arrows go through', async () => {
		const { tab } = await StagePage.open(await openTab(), simulators.origin);
		for (const name of ['Noor', 'Ada']) {
			await tab.getByRole('button', { name: 'Add a buyer' }).click();
			await tab.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
			await tab.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
			await tab.getByRole('tabpanel', { name, exact: true }).waitFor();
		}
		const names = await tab.getByRole('tab').allInnerTexts();
		expect(names).toEqual(['Jamie', 'Léa', 'Noor', 'Ada', ...(isSmall ? ['The shop'] : [])]);
		const shows = async () => ({
			selected: await tab.getByRole('tab', { selected: true }).allInnerTexts(),
			focused: await tab.getByRole('tab').and(tab.locator(':focus')).allInnerTexts(),
			inSight: await tab
				.getByRole('tabpanel')
				.evaluateAll((panels) =>
					panels.map((panel) => document.getElementById(panel.getAttribute('aria-labelledby')!)!.innerText),
				),
		});
		await tab.getByRole('tab', { name: 'Ada' }).focus();
		for (const [key, focused] of [
			['Home', 'Jamie'],
			['ArrowRight', 'Léa'],
			['ArrowLeft', 'Jamie'],
			['ArrowLeft', names.at(-1)!],
			['ArrowRight', 'Jamie'],
			['End', names.at(-1)!],
		] as const) {
			await tab.keyboard.press(key);
			await tab.getByRole('tab', { name: focused, selected: true }).waitFor();
			const { selected, ...seen } = await shows();
			expect(seen).toEqual({ focused: [focused], inSight: selected });
			expect(selected).toHaveLength(isSmall ? 1 : 2);
		}
	});

	it('gives a page the height that its button asks for', async () => {
		const stage = await open();
		await tapPay(stage, 'compact');
		const heightOf = async (what: ReturnType<StagePage['windowOn']>) => (await what.boundingBox())!.height;
		const whole = await heightOf(stage.phone(jamie).locator('body'));
		expect((await heightOf(stage.windowOn(jamie))) / whole).toBeCloseTo(0.5, 1);
	});

	it('closes the page with Escape, from inside too, and gives the focus back', async () => {
		const stage = await open();
		await tapPay(stage);
		const link = stage.phone(jamie).getByRole('link', { name: 'Pay with PayPal' });
		const hasFocus = async () => await link.evaluate((element) => element === document.activeElement);
		await stage.pageOn(jamie).getByTestId('pay').focus();
		await stage.tab.keyboard.press('Escape');
		await stage.windowOn(jamie).waitFor({ state: 'detached' });
		expect(await hasFocus()).toBe(true);
		await link.press('Enter');
		await stage.windowOn(jamie).getByRole('button', { name: 'Close the page' }).focus();
		await stage.tab.keyboard.press('Escape');
		await stage.windowOn(jamie).waitFor({ state: 'detached' });
		expect(await hasFocus()).toBe(true);
	});

	it('closes the window for the buyer', async () => {
		const stage = await open();
		await tapPay(stage);
		await stage.look('The shop');
		const close = stage.trick('Buyer closes the window');
		await close.filter({ hasText: 'Closes the page that Jamie looks at' }).click();
		await stage.windowOn(jamie).waitFor({ state: 'detached' });
		await close.filter({ hasText: 'Nobody has a page open' }).waitFor();
		expect(await close.isDisabled()).toBe(true);
	});

	it('stays where it is, however much has happened', async () => {
		const stage = await open();
		await stage.writes(jamie, 'hi');
		for (let number = 1; number <= 20; number++) await send(psid, { message: { text: `Number ${number}` } });
		await stage.look('The shop');
		await stage.exchange('Number 20').waitFor();
		const top = await stage.tab.evaluate(() => {
			scrollTo(0, 1000);
			return scrollY;
		});
		expect(top).toBe(0);
	});

	it('says what goes to n8n and what comes back, of everybody or of one', async () => {
		const stage = await open();
		await tapPay(stage);
		await stage.look('The shop');
		await stage.exchange('Jamie wrote “hi”').waitFor();
		const card = stage.exchange('Writes to Jamie, with buttons: “One mug, $24.00”');
		await card.filter({ hasText: '200' }).filter({ hasText: '/v26.0/me/messages' }).waitFor();
		await card.getByText('Writes to Jamie').click();
		await card.locator('pre').getByText('"template_type": "button"').waitFor();
		expect(await stage.exchange('Logs in').count()).toBe(0);
		await stage.tab.getByLabel('Routine too').check();
		await stage.exchange('Logs in').first().waitFor();
		await stage.tab.getByRole('button', { name: 'Léa', exact: true }).click();
		await stage.exchange('Jamie wrote “hi”').waitFor({ state: 'detached' });
		await stage.tab.getByText('Nothing yet').waitFor();
	});

	it('has PayPal slow and events come twice, for as long as it is on', async () => {
		const stage = await open();
		await stage.look('The shop');
		for (const name of ['PayPal is slow', 'Deliver twice']) {
			await stage.trick(name).click();
			await stage.tab.getByRole('button', { name, pressed: true }).waitFor();
		}
		expect(simulators.world.faults.all()).toMatchObject([
			{ on: 'call', vendor: 'paypal', action: 'delay' },
			{ on: 'delivery', action: 'repeat' },
		]);
		await stage.tab.reload();
		await stage.look('The shop');
		const slow = stage.tab.getByRole('button', { name: 'PayPal is slow', pressed: true });
		await slow.getByText('On', { exact: true }).waitFor();
		await slow.click();
		await stage.tab.getByRole('button', { name: 'PayPal is slow', pressed: false }).waitFor();
		expect(simulators.world.faults.all()).toMatchObject([{ on: 'delivery' }]);
	});

	it('lets a day pass for the vendors', async () => {
		const stage = await open();
		await stage.look('The shop');
		const before = simulators.world.clock.now();
		await stage.trick('A day passes').click();
		const tomorrow = new Date(before.getTime() + 86_400_000).toLocaleString('en-US', { weekday: 'short' });
		await stage
			.trick('A day passes')
			.filter({ hasText: `${tomorrow},` })
			.waitFor();
		expect(simulators.world.clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(86_400_000);
	});

	it('is where the landing page leads', async () => {
		const tab = await openTab();
		await tab.goto(simulators.origin);
		await tab.getByRole('link', { name: /The stage/ }).click();
		await tab.getByRole('heading', { name: page.name }).waitFor();
		expect(new URL(tab.url()).pathname).toBe('/stage');
	});
});
