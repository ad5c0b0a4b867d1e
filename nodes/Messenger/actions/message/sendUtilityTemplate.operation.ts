import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
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
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { untypedSendOptions } from './sendOptions.description';

const fields: Field[] = [recipientField, ...utilityTemplateFields, untypedSendOptions];

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
	name: 'Send Utility Template',
	value: 'sendUtilityTemplate',
	action: 'Send utility template',
	description: 'A text approved by Facebook: the one message you can send after the 24 hours',
	fields,
	...perPerson,
	execute,
};
