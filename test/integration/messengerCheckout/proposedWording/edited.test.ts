import { buyerTexts } from '../../../../nodes/wording/languages';
import { withProposedWording } from './withProposedWording';

const { occasions, create, tell, templates, reviewed, closeWindow, lastText } = withProposedWording();

describe('the merchant may edit the wording,', () => {
	it('and it is filled in all the same, with nothing to map', async () => {
		const text = 'Hello [name]! [items] will be with you soon: we have your money for order [orderNumber].';
		await create({ notification: 'paid', words: { value: { name: 'thanks', text, for: 'paid/en' } } });
		reviewed();
		closeWindow();
		const utilityTemplates = { template: [{ kind: 'paid', name: 'thanks' }] };
		await tell('paid', await occasions.paid(), { utilityTemplates }, ['en']);
		expect(await lastText()).toMatch(
			/^Hello Jamie! Stoneware mug will be with you soon: we have your money for order \w{17}\.$/,
		);
	});

	it.each([
		['removed', {}],
		['emptied', { buttonTitle: 'Pay now', buttonUrl: null }],
	])('and a button that was %s is not there', async (_, button) => {
		const { reminder: text } = buyerTexts.en.notification;
		await create({ notification: 'reminder', words: { value: { text, for: 'reminder/en', ...button } } });
		expect(templates()[0]!.components.map(({ type }) => type)).toEqual(['BODY']);
	});

	it('but not for one language in the name of others', async () => {
		const words = { value: { text: 'We have your money, thank you very much.', for: 'paid/en' } };
		const french = { notification: 'paid', wordingLanguage: 'fr', words };
		await expect(create(french)).rejects.toThrow('your text is for another notification or language');
		expect(templates()).toEqual([]);
	});

	it('and left alone it follows the expressions of each item', async () => {
		const { name, text } = { name: 'payment_received', text: buyerTexts.en.notification.paid };
		const words = { value: { name, text, for: 'paid/en' } };
		await create({ notification: 'paid', wordingLanguage: 'fr', words });
		expect(templates()[0]!.components[0]!.text).toMatch(/^Merci/);
	});

	it.each([
		['Notification', { notification: 'birthday' }],
		['Language', { wordingLanguage: 'uk' }],
	])('but %s must be one we have words for', async (field, parameters) => {
		await expect(create({ notification: 'paid', ...parameters })).rejects.toThrow(
			new RegExp(`^${field}: ".*" is not one of the choices`),
		);
	});
});
