import { NodeHelpers, type INodeProperties } from 'n8n-workflow';

import { messenger } from '../../../../nodes/Messenger/actions';
import { cardsJsonField } from '../../../../nodes/Messenger/actions/message/cardsJson';
import { Messenger } from '../../../../nodes/Messenger/Messenger.node';
import { linesJsonField, toReceiptElement } from '../../../../nodes/Messenger/actions/message/receiptLines';
import { InvalidInput } from '../../../../nodes/core/invalidInput';

describe('the panel', () => {
	const { operations } = messenger;
	const { properties } = new Messenger().description;
	const optionsOf = (name: string) =>
		properties
			.filter((property) => property.name === name)
			.flatMap((property) => property.options as Array<{ value: string }>)
			.map(({ value }) => value);

	it('offers exactly the operations there are', () => {
		expect(optionsOf('resource')).toEqual(Object.keys(operations));
		for (const [resource, ofResource] of Object.entries(operations)) {
			const field = properties.find(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(resource),
			)!;
			const values = (field.options as Array<{ value: string }>).map(({ value }) => value);
			expect([...values].sort()).toEqual(Object.keys(ofResource).sort());
			expect(values).toContain(field.default);
		}
	});

	it('asks for the recipient of every message, with the one who wrote as default', () => {
		for (const [name, { description }] of Object.entries(operations.message!)) {
			const recipient = description.find((field) => field.name === 'psid');
			if (name === 'sendPrivateReply') {
				expect(recipient).toBeUndefined();
				continue;
			}
			expect(recipient).toMatchObject({ displayName: 'Recipient', default: '={{ $json.psid }}' });
		}
	});

	it('shows each field in one operation only', () => {
		const fields = Object.values(operations).flatMap((ofResource) =>
			Object.values(ofResource).flatMap(({ description }) => description),
		);
		for (const { displayOptions } of fields) {
			expect(displayOptions?.show?.resource).toHaveLength(1);
			expect(displayOptions?.show?.operation).toHaveLength(1);
		}
	});

	it.each([1, 2])('reads no two fields under one name at the same time in version %i', (typeVersion) => {
		const isOfVersion = (property: INodeProperties) => {
			const { '@version': versions = [typeVersion] } = property.displayOptions?.show ?? {};
			const ofVersion = { ...property, displayOptions: { show: { '@version': versions } } };
			return NodeHelpers.displayParameter({}, ofVersion, { typeVersion }, null);
		};
		for (const { description } of Object.values(operations).flatMap(Object.values)) {
			const seen = new Set<string>();
			for (const { name, displayOptions } of description.filter(isOfVersion)) {
				const conditions = Object.entries(displayOptions?.show ?? {}).flatMap(([key, values]) =>
					(values as string[]).map((value) => `${name} ${key}=${value}`),
				);
				const own = conditions.filter((condition) => !/ (resource|operation|@version)=/.test(condition));
				for (const key of own.length > 0 ? own : [name]) {
					expect(seen).not.toContain(key);
					seen.add(key);
				}
			}
		}
	});
});

describe('cards from JSON', () => {
	const ours = [
		{
			title: 'Mug',
			subtitle: '$24.00',
			imageUrl: 'https://example.com/mug.jpg',
			url: 'https://example.com/mug',
			buttons: [
				{ type: 'postback', title: 'Buy', payload: 'BUY_MUG' },
				{ type: 'phone_number', title: 'Call', phoneNumber: '+15551234567' },
			],
		},
	];
	const metas = [
		{
			title: 'Mug',
			subtitle: '$24.00',
			image_url: 'https://example.com/mug.jpg',
			default_action: { type: 'web_url', url: 'https://example.com/mug' },
			buttons: [
				{ type: 'postback', title: 'Buy', payload: 'BUY_MUG' },
				{ type: 'phone_number', title: 'Call', payload: '+15551234567' },
			],
		},
	];

	it.each([
		['text', JSON.stringify(ours)],
		['a list', ours],
		["text with Meta's names", JSON.stringify(metas)],
	])('come as %s', (_, value) => {
		expect(cardsJsonField.parse(value)).toMatchObject([
			{
				title: 'Mug',
				imageUrl: 'https://example.com/mug.jpg',
				url: 'https://example.com/mug',
				buttons: [{ payload: 'BUY_MUG' }, { phoneNumber: '+15551234567' }],
			},
		]);
	});

	it('need no type for a button that says what it does', () => {
		const [card] = cardsJsonField.parse([
			{
				title: 'Mug',
				buttons: [
					{ title: 'Buy', payload: 'B' },
					{ title: 'See', url: 'u' },
				],
			},
		]);
		expect(card!.buttons).toMatchObject([{ type: 'postback' }, { type: 'web_url' }]);
	});

	it.each([
		['no JSON', '[{', 'Cards (JSON) is not a list of objects'],
		['one card without a list', '{"title":"Mug"}', 'Cards (JSON) is not a list of objects'],
		['a list of words', '["Mug"]', 'Cards (JSON) is not a list of objects'],
		['nothing', undefined, 'Cards (JSON) is not a list of objects'],
		['buttons that are none', '[{"title":"Mug","buttons":"Buy"}]', 'Buttons is not a list of objects'],
	])('that are %s are refused', (_, value, message) => {
		expect(() => cardsJsonField.parse(value)).toThrow(InvalidInput);
		expect(() => cardsJsonField.parse(value)).toThrow(message);
	});
});

describe('lines of a receipt', () => {
	it('come with the names of a cart as well', () => {
		expect(
			linesJsonField.parse('[{"name":"Mug","description":"Blue","quantity":"2","unitPrice":"24.10"}]'),
		).toMatchObject([{ title: 'Mug', subtitle: 'Blue', quantity: '2', unitPrice: '24.10' }]);
	});

	it('are priced for all their pieces, exactly', () => {
		expect(toReceiptElement({ title: 'Mug', quantity: 3, unitPrice: '0.10' }, 0, 'USD')).toEqual({
			title: 'Mug',
			quantity: 3,
			price: '0.30',
		});
	});

	it('name the line whose price is none', () => {
		expect(() => toReceiptElement({ title: 'Mug', unitPrice: '' }, 1, 'USD')).toThrow(
			'Line 2: Unit Price is empty',
		);
	});
});
