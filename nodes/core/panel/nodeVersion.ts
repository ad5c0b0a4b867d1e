import type { IDisplayOptions, INode } from 'n8n-workflow';

import type { Field } from '../fields/field';

type Shown = Pick<Required<IDisplayOptions>, 'show'>;

/** Shows a field in nodes of this version and of later ones. */
export const since = (version: number): Shown => ({ show: { '@version': [{ _cnd: { gte: version } }] } });

/** Shows a field in nodes of earlier versions than this one. */
export const before = (version: number): Shown => ({ show: { '@version': [{ _cnd: { lt: version } }] } });

/** Shows a field in nodes from this version on, up to the one before another. */
export const between = (version: number, next: number): Shown => ({
	show: { '@version': [{ _cnd: { between: { from: version, to: next - 1 } } }] },
});

/** Whether a node is of this version or of a later one. */
export const isSince = (version: number, { typeVersion }: Pick<INode, 'typeVersion'>): boolean =>
	typeVersion >= version;

/** Fields as some versions of a node have them. Conditions they already have stay. */
export const fieldsOf = ({ show }: Shown, fields: readonly Field[]): Field[] =>
	fields.map((field) => {
		const { displayOptions } = field.property;
		return field.with({ displayOptions: { ...displayOptions, show: { ...displayOptions?.show, ...show } } });
	});
