import type { INodePropertyOptions } from 'n8n-workflow';

import { aboutKind, type NotificationKind } from '../checkout/notifications/kinds';

/** Kinds of notifications as options of a field. */
export const toOptions = (kinds: NotificationKind[]): INodePropertyOptions[] =>
	kinds.map((kind) => {
		const { name, description } = aboutKind(kind);
		return { name, value: kind, description };
	});
