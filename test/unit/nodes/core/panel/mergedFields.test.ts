import type { INodeProperties } from 'n8n-workflow';

import { mergedFields } from '../../../../../nodes/core/panel/mergedFields';
import { messenger } from '../../../../../nodes/Messenger/actions';
import { messengerCheckout } from '../../../../../nodes/MessengerCheckout/actions';
import { payPalCheckout } from '../../../../../nodes/PayPalCheckout/actions';

const fieldOf = (name: string, operation: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	displayOptions: { show: { resource: ['order'], operation: [operation] } },
	...more,
});

/** As a panel shows them. */
const panelOf = (fields: INodeProperties[], operation: string) =>
	fields.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation));

/** What a field is, apart from when it is shown. */
const whatItIs = ({ displayOptions, ...field }: INodeProperties) => {
	const show = { ...displayOptions?.show, resource: undefined, operation: undefined };
	return { ...field, show, hide: displayOptions?.hide };
};

describe('fields that operations have alike', () => {
	it('are written down once', () => {
		const merged = mergedFields([[fieldOf('id', 'get')], [fieldOf('id', 'pay'), fieldOf('note', 'pay')]]);
		expect(merged).toEqual([
			fieldOf('id', 'get', { displayOptions: { show: { resource: ['order'], operation: ['get', 'pay'] } } }),
			fieldOf('note', 'pay'),
		]);
	});

	it('stay two where anything but the operation differs', () => {
		const required = fieldOf('id', 'pay', { required: true });
		const hidden = fieldOf('id', 'void', {
			displayOptions: { show: { operation: ['void'] }, hide: { note: ['x'] } },
		});
		expect(mergedFields([[fieldOf('id', 'get')], [required], [hidden]])).toHaveLength(3);
	});

	it('stay two where one could not be in the order of both', () => {
		const merged = mergedFields([
			[fieldOf('a', 'get'), fieldOf('b', 'get')],
			[fieldOf('b', 'pay'), fieldOf('a', 'pay')],
		]);
		expect(panelOf(merged, 'get').map(({ name }) => name)).toEqual(['a', 'b']);
		expect(panelOf(merged, 'pay').map(({ name }) => name)).toEqual(['b', 'a']);
	});
});

describe.each([
	['Messenger', messenger],
	['Messenger Checkout', messengerCheckout],
	['PayPal Checkout', payPalCheckout],
])('%s', (_, { fields, operations }) => {
	const all = Object.entries(operations).flatMap(([resource, ofResource]) =>
		Object.entries(ofResource).map(([name, { description }]) => [resource, name, description] as const),
	);

	it.each(all)('%s: %s shows its own fields, in its order', (resource, name, description) => {
		const ofResource = fields.filter(({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(resource),
		);
		expect(panelOf(ofResource, name).map(whatItIs)).toEqual(description.map(whatItIs));
	});

	it('has fewer than its operations have together', () => {
		expect(fields.length).toBeLessThan(all.flatMap(([, , description]) => description).length);
	});
});
