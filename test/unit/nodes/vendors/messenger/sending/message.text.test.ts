import { toTextMessage } from '../../../../../../nodes/vendors/messenger/sending/message';
import { refusal } from '../../../../../support/refusal';

describe('a text', () => {
	it('of 2000 characters is taken', () => {
		expect(toTextMessage('x'.repeat(2000))).toEqual({ text: 'x'.repeat(2000) });
	});

	it('counts an emoji as one character', () => {
		expect(toTextMessage('🎁'.repeat(2000))).toEqual({ text: '🎁'.repeat(2000) });
	});

	it('keeps its line breaks', () => {
		expect(toTextMessage('Hi\n\nthere')).toEqual({ text: 'Hi\n\nthere' });
	});

	it('can be a number', () => {
		expect(toTextMessage(42)).toEqual({ text: '42' });
	});

	it.each([
		['longer than 2000', 'x'.repeat(2001), 'Text has 2001 characters, but Messenger takes at most 2000'],
		['empty', '', 'Text is empty'],
		['blank', ' \n ', 'Text is empty'],
		['missing', undefined, 'Text is empty'],
		['an object', { text: 'hi' }, 'Text is an object, not a text'],
		['a list', ['hi'], 'Text is a list, not a text'],
	])('that is %s is refused', (_, text, message) => {
		const error = refusal(() => toTextMessage(text));
		expect(error.message).toBe(message);
		expect(error.field).toBe('Text');
		expect(error.remedy).not.toBe('');
	});
});
