import { textField } from '../../../../../nodes/core/fields/textField';
import { shownFor } from '../../../../../nodes/Messenger/panel/shownFor';

describe('fields that are shown for a choice', () => {
	const text = textField({ displayName: 'Text', name: 'text', type: 'string', default: '' });

	it('are shown for nothing else', () => {
		const [field] = shownFor({ wording: ['own'] }, [text]);
		expect(field!.property.displayOptions).toEqual({ show: { wording: ['own'] } });
	});

	it('keep their own conditions', () => {
		const own = { show: { header: ['text'] }, hide: { language: ['en'] } };
		const [field] = shownFor({ wording: ['own'] }, [text.with({ displayOptions: own })]);
		expect(field!.property.displayOptions).toEqual({
			show: { wording: ['own'], header: ['text'] },
			hide: { language: ['en'] },
		});
	});
});
