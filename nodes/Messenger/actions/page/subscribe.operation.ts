import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import {
	readAppSubscription,
	readPageFields,
	writePageFields,
} from '../../../vendors/messenger/events/subscriptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';

const fieldsField = messengerText({
	displayName: 'Fields',
	name: 'fields',
	type: 'string',
	default: '',
	placeholder: 'e.g. messages, messaging_postbacks, messaging_referrals',
	description:
		'Names of webhook fields, separated by commas. Leave empty for the fields the app is subscribed to. Fields the Page already sends are kept.',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const written = String(fieldsField.read(context, itemIndex))
		.split(',')
		.map((field) => field.trim())
		.filter((field) => field !== '');
	const wrong = written.find((field) => !/^\w+$/.test(field));
	if (wrong !== undefined) {
		throw fieldsField.refused(
			wrong,
			'is not the name of a webhook field',
			'Use names like messages, separated by commas.',
		);
	}
	const { pageId } = await graph.credentials();
	const wanted = written.length > 0 ? written : ((await readAppSubscription(graph))?.fields ?? []);
	if (wanted.length === 0) {
		throw fieldsField.invalid(
			'is empty, and the app is not subscribed to any fields yet that could be used instead',
			'Fill it in, or publish the workflow with the Messenger Trigger first.',
		);
	}
	const existing = await readPageFields(graph);
	const fields = [...new Set([...existing, ...wanted])];
	if (fields.length > existing.length) await writePageFields(graph, fields);
	return { success: true, pageId, fields };
}

export const subscribe: DeclaredOperation = {
	name: 'Subscribe to Events',
	value: 'subscribe',
	action: 'Subscribe to events of a page',
	description: "Send this Page's events to the app, for a workflow that listens to several Pages",
	fields: [fieldsField],
	execute,
};
