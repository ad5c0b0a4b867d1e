import type { INodeParameters } from 'n8n-workflow';

import { isAsPlaced } from '../../../../../nodes/core/panel/asPlaced';
import { textField } from '../../../../../nodes/core/fields/textField';

const field = textField({
	displayName: 'Recipient',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
});

it.each<[INodeParameters, boolean]>([
	[{ psid: '={{ $json.psid }}' }, true],
	[{ psid: '={{$json.psid}}' }, true],
	[{ psid: '={{ $json.id }}' }, false],
	[{ psid: '' }, false],
	[{}, false],
])('a field with %j is as it was placed: %s', (parameters, expected) => {
	expect(isAsPlaced({ parameters }, field)).toBe(expected);
});

it('what is chosen from a list counts by its value', () => {
	const listed = field.with({ default: { mode: 'list', value: '' } });
	const chosen = (value: string) => ({ parameters: { psid: { __rl: true, mode: 'list', value } } });
	expect(isAsPlaced(chosen(''), listed)).toBe(true);
	expect(isAsPlaced(chosen('7'), listed)).toBe(false);
});
