import fc from 'fast-check';

import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import {
	toTemplateRequest,
	type TemplateDefinition,
} from '../../../../../../nodes/vendors/messenger/templates/template';
import {
	toUtilityMessage,
	type FilledTemplate,
} from '../../../../../../nodes/vendors/messenger/templates/templateSend';
import { review } from '../../../../../../playground/graph/utility/review.ts';

const definition = (changes: Partial<TemplateDefinition> = {}): TemplateDefinition => ({
	name: 'order_shipped',
	language: 'en',
	body: 'Hello, your order {{1}} is on its way.',
	bodySamples: [{ example: '566701' }],
	buttons: [],
	...changes,
});

describe('a template', () => {
	it('has a body of up to 1024 characters', () => {
		expect(() => toTemplateRequest(definition({ body: 'x'.repeat(1024) }))).not.toThrow();
	});

	it('never has an example on a postback button', () => {
		const button = { type: 'POSTBACK', text: 'Track', payload: 'TRACK', example: 'x' } as const;
		expect(toTemplateRequest(definition({ buttons: [button] })).components).toContainEqual({
			type: 'BUTTONS',
			buttons: [{ type: 'POSTBACK', text: 'Track', payload: 'TRACK' }],
		});
	});

	it('takes one sample for a name that stands in it twice', () => {
		const body = 'Order {{id}}: see order {{id}} there.';
		const bodySamples = [{ name: 'id', example: '566701' }];
		expect(toTemplateRequest(definition({ body, bodySamples })).components).toEqual([
			{
				type: 'BODY',
				text: body,
				example: { body_text_named_params: [{ param_name: 'id', example: '566701' }] },
			},
		]);
	});

	it('can not use a number twice', () => {
		const body = 'Order {{1}}: see order {{1}} there.';
		expect(() => toTemplateRequest(definition({ body }))).toThrow('Body: the placeholders are not numbered');
	});

	it.each([
		['en', true],
		['en_US', true],
		['fil', true],
		['EN', false],
		['en-US', false],
		['', false],
	])('in the language "%s": %s', (language, isFine) => {
		const make = () => toTemplateRequest(definition({ language }));
		if (isFine) expect(make()).toMatchObject({ language });
		else expect(make).toThrow(InvalidInput);
	});

	it.each([
		['order_shipped', true],
		['order2', true],
		['Order', false],
		['order-shipped', false],
		['_order', false],
		['order__shipped', false],
		['bestellung_ä', false],
	])('with the name "%s": %s', (name, isFine) => {
		const make = () => toTemplateRequest(definition({ name }));
		if (isFine) expect(make()).toMatchObject({ name });
		else expect(make).toThrow(InvalidInput);
	});

	it('that is let through has no parameters a review would turn down, whatever was typed', () => {
		const piece = fc.constantFrom(
			'{{1}}',
			'{{2}}',
			'{{3}}',
			'{{id}}',
			'{{Id}}',
			'{{',
			'}}',
			'your order',
			'. ',
			' ',
		);
		const typed = fc
			.tuple(fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 5 }))
			.map(([isWrapped, pieces]) => (isWrapped ? `Hello ${pieces.join('')}.` : pieces.join('')));
		const samples = fc.array(
			fc.record({
				name: fc.constantFrom('id', 'x'),
				example: fc.constantFrom('566701', '566701', '566701', ''),
			}),
			{ maxLength: 4 },
		);
		let letThrough = 0;
		fc.assert(
			fc.property(
				typed,
				fc.oneof(fc.constant(''), typed),
				samples,
				samples,
				(body, header, bodySamples, headerSamples) => {
					let request;
					try {
						request = toTemplateRequest(definition({ body, header, bodySamples, headerSamples }));
					} catch (error) {
						expect(error).toBeInstanceOf(InvalidInput);
						return;
					}
					letThrough++;
					const verdict = review(request.components as never, request.parameter_format as never);
					expect([undefined, 'PARAMS_TO_WORD_RATIO_EXCEED_LIMIT']).toContain(verdict?.reason);
				},
			),
			{ numRuns: 3000, seed: 20261122 },
		);
		expect(letThrough).toBeGreaterThan(50);
	});
});

describe('a template that is sent', () => {
	const filled = (changes: Partial<FilledTemplate> = {}): FilledTemplate => ({
		name: 'order_shipped',
		language: 'en',
		bodyValues: [{ value: '1' }],
		buttonValues: [],
		...changes,
	});

	it('has nothing but its name when it has no values', () => {
		expect(toUtilityMessage(filled({ bodyValues: [] }))).toEqual({
			template: { name: 'order_shipped', language: { code: 'en' } },
		});
	});

	it('takes a name with its brackets', () => {
		expect(toUtilityMessage(filled({ bodyValues: [{ name: '{{order_id}}', value: 7 }] }))).toMatchObject({
			template: { components: [{ parameters: [{ type: 'text', parameter_name: 'order_id', text: '7' }] }] },
		});
	});

	it.each<[string, Partial<FilledTemplate>, string]>([
		['no template', { name: '' }, 'Template is empty'],
		['a value that is empty', { bodyValues: [{ value: 'a' }, { value: ' ' }] }, 'Body Value 2 is empty'],
		[
			'a name left out',
			{ bodyValues: [{ name: 'a', value: 'a' }, { value: 'b' }] },
			'Body Value 2 has no name',
		],
		['a picture that is none', { header: { imageUrl: 'x' } }, 'Header Image URL: "x" is not a web address'],
		[
			'an empty payload',
			{ buttonValues: [{ type: 'POSTBACK', payload: '' }] },
			'Button Value 1: Payload is empty',
		],
		[
			'a payload over 1000',
			{ buttonValues: [{ type: 'POSTBACK', payload: 'x'.repeat(1001) }] },
			'Button Value 1: Payload has 1001 characters',
		],
		[
			'an address without its end',
			{ buttonValues: [{ type: 'URL', suffix: '' }] },
			'Button Value 1: End of URL',
		],
	])('refuses %s', (_, changes, message) => {
		expect(() => toUtilityMessage(filled(changes))).toThrow(message);
	});
});
