import type { INode, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { textField } from '../../../../../nodes/core/fields/textField';
import { before, fieldsOf, isSince, since } from '../../../../../nodes/core/panel/nodeVersion';

const field = textField({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	displayOptions: { show: { resource: ['order'] }, hide: { simple: [true] } },
});

const isShown = (property: INodeProperties, typeVersion: number, resource = 'order') =>
	NodeHelpers.displayParameter({ resource, simple: false }, property, { typeVersion } as INode, null);

it.each([1, 1.1, 2, 3])(
	'a field since version 2 is shown in a node of version %p as n8n shows it',
	(version) => {
		const [later] = fieldsOf(since(2), [field]);
		expect(isShown(later!.property, version)).toBe(version >= 2);
		expect(isSince(2, { typeVersion: version })).toBe(version >= 2);
	},
);

it.each([1, 1.1, 2, 3])('a field before version 2, in a node of version %p', (version) => {
	const [earlier] = fieldsOf(before(2), [field]);
	expect(isShown(earlier!.property, version)).toBe(version < 2);
});

it('keeps the conditions a field has already', () => {
	const [later] = fieldsOf(since(2), [field]);
	expect(isShown(later!.property, 2, 'capture')).toBe(false);
	expect(later!.property.displayOptions!.hide).toEqual({ simple: [true] });
	expect(field.property.displayOptions!.show).toEqual({ resource: ['order'] });
});
