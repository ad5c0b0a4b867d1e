import { withEarlierDefault } from '../../../../../nodes/Messenger/panel/earlierDefault';
import { messengerText } from '../../../../../nodes/vendors/messenger/panel/messengerText';

it('nodes of version 1 keep the default they had', () => {
	const field = messengerText({
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: 'new',
		displayOptions: { show: { from: ['items'] } },
	});
	expect(
		withEarlierDefault(field, 'old').map(({ property }) => [property.default, property.displayOptions]),
	).toEqual([
		['old', { show: { from: ['items'], '@version': [{ _cnd: { lt: 2 } }] } }],
		['new', { show: { from: ['items'], '@version': [{ _cnd: { gte: 2 } }] } }],
	]);
});
