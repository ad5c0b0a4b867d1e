import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { isRecord, textIn } from '../../../core/guards';
import type { InvalidInput } from '../../../core/invalidInput';
import { ownValue } from '../../../core/ownValue';
import { psidRemedy } from '../sending/psid';

/**
 * The person whose event has started this execution, for rows of a table, which name nobody. Only where the field still
 * has its own `{{ $json.psid }}`, and never when it could be another person: see docs/decisions/0041-who-wrote.md.
 *
 * @throws InvalidInput that says which expression names the person
 */
export function whoWrote(context: IExecuteFunctions, itemIndex: number, field: Field): string {
	const triggers = startedBy(context, itemIndex);
	const people = new Set(triggers.flatMap((name) => peopleIn(context, itemIndex, name)));
	const [person = ''] = people;
	if (!isAsPlaced(context, field) || triggers.length === 0) throw isEmpty(context, itemIndex, field, '');
	if (namePeople(context.getInputData()))
		throw isEmpty(
			context,
			itemIndex,
			field,
			' in this row, although others have one',
			'Fill in the psid of this row. If it is for whoever wrote: ',
		);
	if (people.size > 1)
		throw isEmpty(
			context,
			itemIndex,
			field,
			': the rows that come in have no psid, and several people wrote',
		);
	if (person === '')
		throw isEmpty(
			context,
			itemIndex,
			field,
			': neither the rows that come in nor the event that started this have a psid',
		);
	return person;
}

/** Messenger Triggers before this node that have run: one, unless somebody tries things out. */
const startedBy = (context: IExecuteFunctions, itemIndex: number): string[] =>
	context
		.getParentNodes(context.getNode().name)
		.filter(
			({ name, type }) => type.endsWith('.messengerTrigger') && nodeAt(context, itemIndex, name).isExecuted,
		)
		.map(({ name }) => name);

/** What n8n's `$('name')` gives. */
interface EarlierNode {
	isExecuted: boolean;
	item?: INodeExecutionData;
	all(output: number): INodeExecutionData[] | null;
}

const nodeAt = (context: IExecuteFunctions, itemIndex: number, name: string): EarlierNode => {
	const { $ } = context.getWorkflowDataProxy(itemIndex) as unknown as { $: (name: string) => EarlierNode };
	return $(name);
};

/** Who the events of a trigger are of, whatever output they left through; `''` for nobody. */
function peopleIn(context: IExecuteFunctions, itemIndex: number, name: string): string[] {
	const trigger = nodeAt(context, itemIndex, name);
	const people: string[] = [];
	for (let output = 0; ; output++) {
		const items = unlessRefused(() => trigger.all(output));
		if (items === undefined) return people;
		people.push(...(items ?? []).map(({ json }) => psidOf(json)));
	}
}

const psidOf = (json: IDataObject | undefined): string => textIn(json?.psid) ?? '';

/** n8n refuses an output that a node has not, and an item it can't trace back, by throwing. */
function unlessRefused<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}

/** Whether the field still has the expression it was placed with, however it is spaced. */
function isAsPlaced(context: IExecuteFunctions, { name, property }: Field): boolean {
	const [set, placed] = [ownValue(context.getNode().parameters, name), property.default].map(
		(value: unknown) => String(isRecord(value) ? value.value : value).replace(/\s/g, ''),
	);
	return set === placed;
}

const known = new WeakMap<INodeExecutionData[], boolean>();

/** Rows with a psid anywhere are about people: one that is missing is nobody else's. */
function namePeople(rows: INodeExecutionData[]): boolean {
	const isKnown = known.get(rows) ?? rows.some(({ json }) => /"psid":/i.test(JSON.stringify(json)));
	known.set(rows, isKnown);
	return isKnown;
}

function isEmpty(
	context: IExecuteFunctions,
	itemIndex: number,
	field: Field,
	why: string,
	first = '',
): InvalidInput {
	const parents = context.getParentNodes(context.getNode().name).map(({ name }) => name);
	const knows = [...startedBy(context, itemIndex), ...parents].find(
		(name) => psidOf(unlessRefused(() => nodeAt(context, itemIndex, name).item)?.json) !== '',
	);
	const expression = `{{ $('${knows?.replace(/[\\']/g, '\\$&')}').item.json.psid }}`;
	return field.invalid(
		`is empty${why}`,
		knows === undefined ? psidRemedy : `${first}Drag psid of ${knows} into this field: ${expression}`,
	);
}
