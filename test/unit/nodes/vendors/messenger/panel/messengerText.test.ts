import { messengerText } from '../../../../../../nodes/vendors/messenger/panel/messengerText';
import { refusal } from '../../../../../support/refusal';

describe('a text for Messenger', () => {
	const title = messengerText({ displayName: 'Title', name: 'title', type: 'string', default: '', most: 5 });
	const reading = (value: unknown) => [{ getNodeParameter: () => value as never }, 0] as const;

	it('is read as it was given, and checked by whoever sends it', () => {
		expect(title.read(...reading('much too long'))).toBe('much too long');
		expect(title.property).not.toHaveProperty('most');
	});

	it('that is needed is neither empty nor too long', () => {
		expect(title.readRequired(...reading(' Mug '))).toBe('Mug');
		expect(refusal(() => title.required(''))).toMatchObject({ field: 'Title', message: 'Title is empty' });
		expect(refusal(() => title.required('Teapot')).message).toBe(
			'Title has 6 characters, but Messenger takes at most 5',
		);
	});

	it('that may be left out is undefined then', () => {
		expect(title.readOptional(...reading(' '))).toBeUndefined();
		expect(title.optional('Mug')).toBe('Mug');
	});

	it('is called by its place', () => {
		expect(refusal(() => title.in('Card 2').required(['Mug']))).toMatchObject({
			field: 'Card 2: Title',
			message: 'Card 2: Title is a list, not a text',
		});
	});
});
