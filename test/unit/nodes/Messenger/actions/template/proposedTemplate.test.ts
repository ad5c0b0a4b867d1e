import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { getProposedWording } from '../../../../../../nodes/Messenger/actions/template/proposedTemplate';

const fieldsFor = async (notification: string, wordingLanguage: string): Promise<ResourceMapperFields> => {
	const parameters: Record<string, string> = { notification, wordingLanguage };
	const panel = { getCurrentNodeParameter: (name: string) => parameters[name] };
	return await getProposedWording.call(panel as unknown as ILoadOptionsFunctions);
};

const filledIn = async (notification: string, wordingLanguage: string) =>
	(await fieldsFor(notification, wordingLanguage)).fields.map(({ id, defaultValue }) => [id, defaultValue]);

describe('the panel of Template: Create', () => {
	it('comes filled in with our words, to be edited', async () => {
		expect(await filledIn('refunded', 'sv')).toEqual([
			['name', 'payment_refunded'],
			['text', expect.stringMatching(/^Vi har återbetalat din betalning på \[amount\]/)],
			['for', 'refunded/sv'],
		]);
	});

	it('has a button where there is somewhere to go', async () => {
		expect((await filledIn('reminder', 'nb')).slice(2)).toEqual([
			['buttonTitle', 'Betal nå'],
			['buttonUrl', 'https://www.paypal.com/checkoutnow?token={{1}}'],
			['for', 'reminder/nb'],
		]);
	});

	it('demands a name and a text, not a button, and hides what only the node needs', async () => {
		const { fields } = await fieldsFor('shipped', 'en');
		const about = fields.map(({ id, required, display }) => ({ id, required, display }));
		expect(about).toEqual([
			{ id: 'name', required: true, display: true },
			{ id: 'text', required: true, display: true },
			{ id: 'buttonTitle', required: false, display: true },
			{ id: 'buttonUrl', required: false, display: true },
			{ id: 'for', required: false, display: false },
		]);
	});

	it.each([
		['={{ $json.kind }}', 'en'],
		['paid', '={{ $json.language }}'],
		['toString', 'en'],
	])('waits for the run where %s in %s is not known before', async (notification, language) => {
		expect(await fieldsFor(notification, language)).toEqual({
			fields: [],
			emptyFieldsNotice:
				'Notification or Language is an expression, so the text is filled in when the node runs',
		});
	});
});
