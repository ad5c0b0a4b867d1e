import { isRecord, textIn } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { type JsonObject } from './deliveryBody';
import { aboutEvent, eventKinds, type MessengerEventKind } from './eventRows';

/** What an event is, and the part of it that says so. */
export interface EventContent {
	kind: MessengerEventKind;
	/** The key of `content` in the event; empty for an unknown one. */
	key: string;
	content: JsonObject;
}

const candidates = eventKinds.flatMap((kind) => {
	const { contentKeys, isIt } = aboutEvent(kind);
	return contentKeys.map((key) => ({ kind, key, isIt }));
});

const kindByField = new Map(
	eventKinds.flatMap((kind) => aboutEvent(kind).changeFields.map((field) => [field, kind] as const)),
);

/** @param raw an entry of `messaging` or `standby`, or a change with `field` and `value` */
export function contentOfEvent(raw: JsonObject): EventContent {
	for (const { kind, key, isIt } of candidates) {
		const content = ownValue(raw, key);
		if (isRecord(content) && isIt(content)) return { kind, key, content };
	}
	const kind = kindByField.get(textIn(raw.field) ?? '');
	return kind !== undefined && isRecord(raw.value)
		? { kind, key: 'value', content: raw.value }
		: { kind: 'unknown', key: '', content: {} };
}
