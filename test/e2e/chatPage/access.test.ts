import type { Page } from 'playwright-core';

import { describeOnScreens } from './onScreens';

/** https://dequeuniversity.com/rules/axe/4.11/heading-order: no heading is more than one level below the one before. */
const headingsThatJump = async (tab: Page): Promise<string[]> =>
	await tab.evaluate(() => {
		const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
		const level = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0);
		return headings
			.filter((heading, index) => level(heading) > level(headings[index - 1]) + 1)
			.map(({ textContent }) => textContent);
	});

/** https://dequeuniversity.com/rules/axe/4.11/region: everything that can be read is in a landmark. */
const textsOutsideLandmarks = async (tab: Page): Promise<string[]> =>
	await tab.evaluate(() => {
		const landmarks = 'main, header, footer, nav, aside, script, style, noscript';
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (walker.nextNode()) {
			const { textContent, parentElement } = walker.currentNode;
			if (textContent?.trim() && !parentElement?.closest(landmarks)) found.push(textContent.trim());
		}
		return found;
	});

/** What has the focus, by its name. */
const focused = async (tab: Page): Promise<string | undefined> =>
	await tab.evaluate(() => {
		const element = document.activeElement;
		return element?.getAttribute('aria-label') ?? element?.textContent ?? undefined;
	});

describeOnScreens('for everybody', ({ simulators, open, orderAtPayPal, writes, answers, heard }) => {
	const card = {
		title: 'Stoneware mug',
		subtitle: '$24.00',
		buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY:mug' }],
	};
	const carousel = {
		attachment: {
			type: 'template',
			payload: { template_type: 'generic', elements: [card, { ...card, title: 'Tea towel' }] },
		},
	};

	const checkout = async () =>
		`${simulators.origin}/www.paypal.com/checkoutnow?token=${await orderAtPayPal()}`;

	it('has headings without a gap, in the chat and at PayPal, and a landmark around everything', async () => {
		const tab = await open();
		expect(await headingsThatJump(tab)).toEqual([]);
		await writes('hi');
		await answers({ message: carousel });
		await tab.getByRole('heading', { name: 'Tea towel' }).waitFor();
		expect(await headingsThatJump(tab)).toEqual([]);
		expect(await textsOutsideLandmarks(tab)).toEqual([]);
		await tab.goto(await checkout());
		await tab.getByTestId('pay').waitFor();
		expect(await headingsThatJump(tab)).toEqual([]);
		expect(await textsOutsideLandmarks(tab)).toEqual([]);
	});

	it('leaves the focus where it was after Buy by keyboard, and hears of one tap', async () => {
		await writes('hi');
		await answers({ message: carousel });
		const tab = await open();
		const buy = tab.getByRole('listitem').first().getByRole('button', { name: 'Buy' });
		await buy.focus();
		const event = await heard(async () => {
			await tab.keyboard.press('Enter');
			await tab.keyboard.press('Enter');
		});
		expect(event).toMatchObject({ postback: { payload: 'BUY:mug' } });
		expect(await focused(tab)).toBe('Buy');
	});

	it('moves the focus to the conversation when the tapped answer is gone', async () => {
		await writes('hi');
		const quick_replies = [{ content_type: 'text', title: 'Small', payload: 'SIZE:S' }];
		await answers({ message: { text: 'Which size?', quick_replies } });
		const tab = await open();
		const small = tab.getByRole('button', { name: 'Small' });
		await small.focus();
		await tab.keyboard.press('Enter');
		await small.waitFor({ state: 'detached' });
		expect(await focused(tab)).toBe('Conversation');
	});

	it('shows by an outline where a message is written', async () => {
		const tab = await open();
		const field = tab.getByLabel('Message', { exact: true });
		await field.focus();
		const { style, width } = await field.evaluate((element) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
		});
		expect(style).toBe('solid');
		expect(width).toBeGreaterThanOrEqual(2);
	});
});
