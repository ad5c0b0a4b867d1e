import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import {
	approvedTemplateField,
	bodyValuesField,
	buttonValuesField,
	headerValueField,
	utilityTemplateFields,
	versionField,
} from '../../../vendors/messenger/panel/templateValues.description';
import { toUtilityMessage, type FilledTemplate } from '../../../vendors/messenger/templates/templateSend';
import type { OperationResult } from '../../../core/operation';
import { languageOptions } from '../../../wording/languageOptions';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { untypedSendOptions } from './sendOptions.description';

/** By name. Another one is read all the same, from an expression. */
const languageListField = optionsField({
	displayName: versionField.label,
	name: versionField.name,
	type: 'options',
	options: languageOptions,
	default: 'en',
	description:
		'Language version of the template, if you name it instead of choosing it from the list. For another language, map its code, for example en_US.',
});

const fields: Field[] = [
	recipientField,
	...utilityTemplateFields.flatMap((field) =>
		field === versionField
			? [...fieldsOf(before(2), [versionField]), ...fieldsOf(since(2), [languageListField])]
			: [field],
	),
	untypedSendOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const chosen = approvedTemplateField.read(context, itemIndex);
	const [name, language = versionField.read(context, itemIndex)] = chosen.split('/');
	const message = toUtilityMessage({
		name,
		language,
		...readHeader(context, itemIndex),
		bodyValues: bodyValuesField.read(context, itemIndex),
		buttonValues: buttonValuesField.read(context, itemIndex),
	});
	return await sendOne(context, itemIndex, message, { messagingType: 'UTILITY' });
}

function readHeader(context: IExecuteFunctions, itemIndex: number): Pick<FilledTemplate, 'header'> {
	const { imageUrl, values } = headerValueField.read(context, itemIndex);
	if (imageUrl) return { header: { imageUrl } };
	return values?.length ? { header: { values } } : {};
}

export const sendUtilityTemplate: DeclaredOperation = {
	name: 'Send Message After 24 Hours',
	value: 'sendUtilityTemplate',
	action: 'Send message after 24 hours',
	description:
		'A text approved by Facebook, the one message you can send after the 24 hours (Facebook: utility template)',
	fields,
	...perPerson,
	execute,
};
