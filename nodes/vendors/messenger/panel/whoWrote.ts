import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { earlierNodes, type EarlierNode } from '../../../core/earlierNodes';
import type { Field } from '../../../core/fields/field';
import { textIn } from '../../../core/guards';
import { isAsPlaced } from '../../../core/panel/asPlaced';
import { psidRemedy } from '../sending/psid';

/**
 * The person whose event has started this execution, for rows of a table, which name nobody. Only where the field still
 * has its own `{{ $json.psid }}`, and never when it could be another person: see docs/decisions/0041-who-wrote.md.
 *
 * @throws InvalidInput that says which expression names the person
 */
export function whoWrote(context: IExecuteFunctions, itemIndex: number, field: Field): string {
	const { events, people, isOfPeople } = namedBefore(context, itemIndex);
	const isEmpty = (why = '', first = '') =>
		field.invalid(`is empty${why}`, remedyFor(earlierNodes(context, itemIndex), first));
	if (!isAsPlaced(context.getNode(), field) || events.length === 0) throw isEmpty();
	if (isOfPeople)
		throw isEmpty(
			' in this row, although others have one',
			'Fill in the psid of this row. If it is for whoever wrote: ',
		);
	const [person = '', ...others] = new Set(events.map(psidOf));
	if (others.length > 0) throw isEmpty(': the rows that come in have no psid, and several people wrote');
	if (person === '')
		throw isEmpty(': neither the rows that come in nor the event that started this have a psid');
	if (people.some((psid) => psid !== person))
		throw isEmpty(': the rows that come in have no psid, and the workflow has named other people before');
	return person;
}

/** What the nodes before this one have said about people. */
interface Named {
	/** What the Messenger Trigger gave; empty when something else started the execution. */
	events: INodeExecutionData[];
	/** Everybody: a row of a table of people may come without its psid, and alone. */
	people: string[];
	/** What comes in has a psid somewhere, even an empty one: where it is missing, nobody else is meant. */
	isOfPeople: boolean;
}

const known = new WeakMap<IExecuteFunctions, Named>();

/** The same for all items of a node's run. */
function namedBefore(context: IExecuteFunctions, itemIndex: number): Named {
	const nodes = known.has(context) ? [] : earlierNodes(context, itemIndex);
	const named = known.get(context) ?? {
		events: nodes.filter(isTrigger).flatMap(({ items }) => items),
		people: nodes.flatMap(({ items }) => items.flatMap(psidsIn)),
		isOfPeople: context.getInputData().some(hasPsid),
	};
	known.set(context, named);
	return named;
}

const isTrigger = ({ type }: EarlierNode): boolean => type.endsWith('.messengerTrigger');

const psidOf = ({ json }: INodeExecutionData): string => textIn(json.psid) ?? '';

const psidsIn = ({ json }: INodeExecutionData): string[] =>
	[...JSON.stringify(json).matchAll(/"psid":"?(\d+)/gi)].map(([, psid = '']) => psid);

const hasPsid = ({ json }: INodeExecutionData): boolean => /"psid":/i.test(JSON.stringify(json));

/** @param first what is said before the expression, where there is one */
function remedyFor(nodes: EarlierNode[], first: string): string {
	const knowing = nodes.filter(({ paired }) => paired && psidOf(paired) !== '');
	const { name } = knowing.find(isTrigger) ?? knowing[0] ?? {};
	if (name === undefined) return psidRemedy;
	const quoted = name.replace(/[\\']/g, '\\$&');
	return `${first}Drag psid of ${name} into this field: {{ $('${quoted}').item.json.psid }}`;
}
