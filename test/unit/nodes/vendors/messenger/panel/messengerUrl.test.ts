import { messengerUrl } from '../../../../../../nodes/vendors/messenger/panel/messengerUrl';
import { refusal } from '../../../../../support/refusal';

describe('a web address for Messenger', () => {
	const image = messengerUrl({ displayName: 'Image URL', name: 'imageUrl', type: 'string', default: '' });

	it('is sent in the form that servers understand', () => {
		expect(image.required(' https://example.com/my photo.jpg ')).toBe('https://example.com/my%20photo.jpg');
		expect(image.optional('https://example.com/a')).toBe('https://example.com/a');
	});

	it('may be left out only where it is not needed', () => {
		expect(image.optional('')).toBeUndefined();
		expect(refusal(() => image.required('')).message).toBe('Image URL is empty');
	});

	it('is complete', () => {
		expect(refusal(() => image.in('Card 1').optional('mug.jpg'))).toMatchObject({
			field: 'Card 1: Image URL',
			message: 'Card 1: Image URL: "mug.jpg" is not a web address',
		});
	});
});
