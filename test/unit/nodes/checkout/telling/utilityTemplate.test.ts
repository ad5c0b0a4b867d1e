import { toTemplateMessage } from '../../../../../nodes/vendors/messenger/templates/sendAsTemplate';
import { textField } from '../../../../../nodes/core/fields/textField';
import { chooseTemplate, toBodyValues } from '../../../../../nodes/checkout/telling/utilityTemplate';

const template = (language: string, kind: 'paid' | 'pending' = 'paid') => ({
	kind,
	name: `t_${language}`,
	language,
	bodyValues: [],
});

const field = textField({ displayName: 'Values of Paid', name: 'values', type: 'string', default: '' });

describe('the values of a utility template', () => {
	it('go by their order', () => {
		expect(toBodyValues(field, 'paid', ' [orderNumber],[amount] , ')).toEqual([
			{ text: '[orderNumber]' },
			{ text: '[amount]' },
		]);
	});

	it('go by their names', () => {
		expect(toBodyValues(field, 'paid', 'order_id=[orderNumber], total = [amount]')).toEqual([
			{ name: 'order_id', text: '[orderNumber]' },
			{ name: 'total', text: '[amount]' },
		]);
	});

	it('may be none', () => {
		expect(toBodyValues(field, 'paid', '')).toEqual([]);
	});

	it.each(['order', '[order number]', 'a=b=[amount]', '[amount] [amount]', '[link]'])(
		'%s is refused',
		(values) => {
			expect(() => toBodyValues(field, 'paid', values)).toThrow('Values of Paid');
		},
	);
});

it('the template in the language of the buyer is chosen, else the first of that kind', () => {
	const templates = [template('en', 'pending'), template('en'), template('pt_BR'), template('de')];
	expect(chooseTemplate(templates, 'paid', 'pt')?.name).toBe('t_pt_BR');
	expect(chooseTemplate(templates, 'paid', 'ja')?.name).toBe('t_en');
	expect(chooseTemplate(templates, 'refunded', 'en')).toBeUndefined();
});

it('is filled in, with the end of its link', () => {
	const filled = toTemplateMessage(
		{ ...template('en'), bodyValues: [{ name: 'order', text: '[orderNumber]' }], linkEnd: '[orderNumber]/x' },
		{ orderNumber: '0007' },
	);
	expect(filled).toEqual({
		template: {
			name: 't_en',
			language: { code: 'en' },
			components: [
				{ type: 'body', parameters: [{ type: 'text', parameter_name: 'order', text: '0007' }] },
				{ type: 'buttons', parameters: [{ type: 'URL', url: '0007/x' }] },
			],
		},
	});
});

it('is refused when a value is not known: Facebook wants all of them', () => {
	const nameless = { ...template('en'), bodyValues: [{ text: '[name]' }] };
	expect(() => toTemplateMessage(nameless, {})).toThrow('Body Value 1 is empty');
});
