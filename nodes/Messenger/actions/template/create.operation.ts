import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { toTemplateRequest, type TemplateButton } from '../../../shared/messenger/template';
import type { Sample } from '../../../shared/messenger/templateText';
import { getMessengerCredentials, graphRequest } from '../../../shared/messenger/transport';
import type { Operation, OperationResult } from '../../../shared/operation';
import { rowsOf } from '../../listParameter';
import { templateDefinitionDescription } from '../../template.description';

const properties: INodeProperties[] = templateDefinitionDescription;

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const read = (name: string) => this.getNodeParameter(name, itemIndex, '') as string;
	const body = toTemplateRequest({
		name: read('name'),
		language: read('language'),
		body: read('body'),
		bodySamples: rowsOf<Sample>(this, 'bodySamples.sample', itemIndex),
		header: read('header'),
		headerSamples: rowsOf<Sample>(this, 'headerSamples.sample', itemIndex),
		buttons: rowsOf<TemplateButton>(this, 'templateButtons.button', itemIndex),
	});
	const { pageId } = await getMessengerCredentials.call(this);
	const created = await graphRequest.call(this, {
		method: 'POST',
		path: [pageId, 'message_templates'],
		body,
	});
	return { name: body.name, language: body.language, ...created };
}

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['create'] } }, properties),
	execute,
};
