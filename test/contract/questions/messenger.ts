import { toldByGraph, type Page } from '../page.ts';
import type { PageQuestion } from '../question.ts';

interface Profile {
	data?: Array<{ greeting?: Array<{ locale: string; text: string }> }>;
}

const greeting = async (page: Page, length: number): Promise<string> => {
	const body = { greeting: [{ locale: 'default', text: 'x'.repeat(length) }] };
	return `${length}: ${toldByGraph(await page.call('POST', `/${page.id}/messenger_profile`, body))}`;
};

export const messenger: PageQuestion[] = [
	{
		asks: 'How long may a greeting be: 160 or 300 characters?',
		assumed: '160: 200, 161: 200, 300: 200, 301: 400 100',
		where: 'playground/graph/profile/properties.ts',
		async ask(page) {
			const before = await page.call('GET', `/${page.id}/messenger_profile?fields=greeting`);
			const old = (before.body as Profile).data?.[0]?.greeting;
			const answers: string[] = [];
			for (const length of [160, 161, 300, 301]) answers.push(await greeting(page, length));
			if (old) await page.call('POST', `/${page.id}/messenger_profile`, { greeting: old });
			else await page.call('DELETE', `/${page.id}/messenger_profile`, { fields: ['greeting'] });
			return answers.join(', ');
		},
	},
	{
		asks: 'How is a message refused to somebody who has never written to the Page?',
		assumed: '400 100/2018001',
		where: 'nodes/vendors/messenger/errors',
		ask: async (page) =>
			toldByGraph(
				await page.call('POST', `/${page.id}/messages`, {
					recipient: { id: '1000000000000001' },
					messaging_type: 'RESPONSE',
					message: { text: 'Contract test' },
				}),
			),
	},
	{
		asks: 'How is a field of a profile refused that does not exist?',
		assumed: '400 100',
		where: 'nodes/Messenger/actions/page',
		ask: async (page) =>
			toldByGraph(await page.call('GET', `/${page.id}/messenger_profile?fields=nothing_of_that_name`)),
	},
];
