import type { IExecuteFunctions } from 'n8n-workflow';

import { booleanField } from '../../../core/fields/booleanField';
import { visibleText } from '../../../core/visibleText';
import { isTool } from '../../../core/tool';
import { toParts } from '../../../vendors/messenger/sending/longText';
import { toPlainText } from '../../../vendors/messenger/sending/plainText';
import { textField } from '../../../vendors/messenger/panel/text.description';
import { sendOptions } from './sendOptions.description';

const splitField = booleanField({
	displayName: 'Send Long Text in Parts',
	name: 'splitLongText',
	type: 'boolean',
	default: true,
	description:
		'Whether to send a text of more than 2000 characters as several messages, up to ten. It is on for the tools of an AI agent.',
});

const markdownField = booleanField({
	displayName: 'Turn Markdown Into Plain Text',
	name: 'plainText',
	type: 'boolean',
	default: true,
	description:
		'Whether to take out the marks that AI models put around words: Messenger shows them as they are. It is on for the tools of an AI agent.',
});

/** The options of a text. */
export const textOptions = sendOptions.and(splitField, markdownField);

/** Longer than anything that is sent: what its marks are does not matter any more. */
const mostCharacters = 100_000;

/**
 * The text as the messages it is sent in: one, unless it may be more.
 *
 * @throws InvalidInput when it is empty or too long
 */
export function readTexts(context: IExecuteFunctions, itemIndex: number): string[] {
	const isOfModel = isTool(context.getNode());
	const { splitLongText = isOfModel, plainText = isOfModel } = textOptions.read(context, itemIndex);
	const given = textField.read(context, itemIndex);
	const isPlain = !plainText || typeof given !== 'string' || given.length > mostCharacters;
	// What is nothing but marks is shown as it is.
	const text = isPlain ? given : visibleText(toPlainText(given)) || given;
	if (!splitLongText || typeof text !== 'string') return [textField.required(text)];
	const parts = toParts(text, textField.label);
	return parts.length > 0 ? parts : [textField.required(text)];
}
