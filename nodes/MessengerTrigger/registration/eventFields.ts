import { ownValue } from '../../core/ownValue';
import { eventRows } from '../../vendors/messenger/events/eventRows';
import type { EventRow } from '../../vendors/messenger/events/rows/eventRow';

/** The fields to subscribe to for these events, each once. A saved workflow may name one that is no more. */
export const fieldsFor = (events: string[]): string[] => [
	...new Set(events.flatMap((event) => ownValue<EventRow>(eventRows, event)?.fields ?? [])),
];

/** All of both, each once. */
export const union = (fields: string[], others: string[]): string[] => [...new Set([...fields, ...others])];

export const includesAll = (fields: string[], wanted: string[]): boolean =>
	wanted.every((field) => fields.includes(field));
