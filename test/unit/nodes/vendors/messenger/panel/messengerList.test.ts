import { messengerList } from '../../../../../../nodes/vendors/messenger/panel/messengerList';
import { messengerText } from '../../../../../../nodes/vendors/messenger/panel/messengerText';
import { refusal } from '../../../../../support/refusal';

describe('rows for Messenger', () => {
	const title = messengerText({ displayName: 'Title', name: 'title', type: 'string', default: '' });
	const literal = {
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection' as const,
		default: {},
		heading: 'Button',
		most: 2,
	};
	const options: [{ displayName: string; name: string; values: Array<typeof title> }] = [
		{ displayName: 'Button', name: 'button', values: [title] },
	];
	const buttons = messengerList({ ...literal, options });

	it('are as many as Messenger takes', () => {
		expect(buttons.bounded(['one', 'two'])).toEqual(['one', 'two']);
		expect(refusal(() => buttons.bounded([])).message).toBe('Buttons: there are no buttons');
		expect(refusal(() => buttons.bounded(['one', 'two', 'three'], 'Card 2'))).toMatchObject({
			field: 'Card 2, Buttons',
			message: 'Card 2, Buttons: 3 buttons, but Messenger takes at most 2',
		});
	});

	it('may be none where it says so, for all or for once', () => {
		expect(messengerList({ ...literal, least: 0, options }).bounded([])).toEqual([]);
		expect(buttons.bounded([], '', { least: 0 })).toEqual([]);
	});

	it('are called by their number, and by where they are', () => {
		expect(buttons.at(0).title.label).toBe('Button 1: Title');
		expect(buttons.at(1, 'Card 2').title.label).toBe('Card 2, Button 2: Title');
	});
});
