import type { INodeParameters } from 'n8n-workflow';

import { isAsPlaced } from '../../../../../nodes/core/panel/asPlaced';
import { psidField } from '../../../../../nodes/vendors/messenger/panel/psidField';

const field = { name: 'psid', property: { ...psidField.property, default: '={{ $json.psid }}' } };

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
	const property = { ...psidField.property, default: { mode: 'list', value: '' } };
	const chosen = (value: string) => ({ parameters: { psid: { __rl: true, mode: 'list', value } } });
	expect(isAsPlaced(chosen(''), { name: 'psid', property })).toBe(true);
	expect(isAsPlaced(chosen('7'), { name: 'psid', property })).toBe(false);
});
