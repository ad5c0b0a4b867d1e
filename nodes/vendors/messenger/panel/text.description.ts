import { limits } from '../sending/limits';
import { messengerText } from './messengerText';

const toTextField = (most: number) =>
	messengerText({
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		most,
		description: `At most ${most} characters`,
	});

export const textField = toTextField(limits.text);

/** With buttons, Messenger shows less. */
export const buttonsTextField = toTextField(limits.buttonTemplateText);
