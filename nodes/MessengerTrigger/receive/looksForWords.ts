import type { IWebhookFunctions } from 'n8n-workflow';

import { asksForWords } from '../../vendors/messenger/questions/asksForWords';
import { options } from '../panel/fields';

/**
 * Whether what people write may be the answer to a question: only then it is worth a call to Facebook to see what is
 * open in the chat. Nodes behind this trigger are looked at; for those elsewhere there is an option.
 */
export function looksForWords(context: IWebhookFunctions): boolean {
	if (options.fields.writtenAnswers.readWithoutItem(context)) return true;
	return context
		.getChildNodes(context.getNode().name, { includeNodeParameters: true })
		.some(({ type, disabled, parameters = {} }) => !disabled && asksForWords(type, parameters));
}
