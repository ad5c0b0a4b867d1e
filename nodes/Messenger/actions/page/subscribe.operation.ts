import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Reading } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';
import { before, fieldsOf, isSince, since } from '../../../core/panel/nodeVersion';
import { aboutEvent, eventKinds } from '../../../vendors/messenger/events/eventRows';
import {
	readAppSubscription,
	readPageFields,
	writePageFields,
} from '../../../vendors/messenger/events/subscriptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';

/** Names, as a list or with commas between them. */
const toNames: Reading<string[]> = (value, self) =>
	[value]
		.flat()
		.flatMap((one) => toText(one, self).split(','))
		.map((name) => name.trim())
		.filter((name) => name !== '');

const fieldsField = field(
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'string',
		default: '',
		placeholder: 'e.g. messages, messaging_postbacks, messaging_referrals',
		description:
			'Names of webhook fields, separated by commas. Leave empty for the fields the app is subscribed to. Fields the Page already sends are kept.',
	},
	toNames,
);

/** What Facebook sends with each of its webhook fields, by the names that the Messenger Trigger has for it. */
const options = [...new Set(eventKinds.flatMap((kind) => aboutEvent(kind).fields))]
	.map((value) => {
		const kinds = eventKinds.map(aboutEvent).filter(({ fields }) => fields.includes(value));
		return { name: kinds.map(({ name }) => name).join(', '), value, description: `Facebook: ${value}` };
	})
	.sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** The same by what they bring. */
const eventsField = field(
	{
		displayName: 'Events to Get',
		name: fieldsField.name,
		type: 'multiOptions',
		options,
		default: [],
		description:
			'Leave empty for what the app is subscribed to. What the Page already sends is kept. For anything that is not listed, map its names.',
	},
	toNames,
);

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const asked = isSince(2, context.getNode()) ? eventsField : fieldsField;
	const written = asked.read(context, itemIndex);
	const wrong = written.find((field) => !/^\w+$/.test(field));
	if (wrong !== undefined) {
		throw asked.refused(
			wrong,
			'is not the name of a webhook field',
			'Use names like messages, separated by commas.',
		);
	}
	const { pageId } = await graph.credentials();
	const wanted = written.length > 0 ? written : ((await readAppSubscription(graph))?.fields ?? []);
	if (wanted.length === 0) {
		throw asked.invalid(
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
	fields: [...fieldsOf(before(2), [fieldsField]), ...fieldsOf(since(2), [eventsField])],
	execute,
};
