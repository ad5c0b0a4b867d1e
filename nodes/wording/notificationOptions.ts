import { aboutKind, type NotificationKind } from '../checkout/notifications/kinds';
import type { Option } from '../core/fields/optionsField';

/** Kinds of notifications as options of a field. */
export const toOptions = <Kind extends NotificationKind>(kinds: readonly Kind[]): Array<Option<Kind>> =>
	kinds.map((kind) => {
		const { name, description } = aboutKind(kind);
		return { name, value: kind, description };
	});
