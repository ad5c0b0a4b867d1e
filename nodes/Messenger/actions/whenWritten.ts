import type { IExecuteFunctions } from 'n8n-workflow';

import { earlierNodes } from '../../core/earlierNodes';
import { textIn } from '../../core/guards';

/** When the person wrote whom this answers: the answer is not older. Undefined where no event has started this. */
export function whenWritten(context: IExecuteFunctions, itemIndex: number): string | undefined {
	const trigger = earlierNodes(context, itemIndex).find(({ type }) => type.endsWith('.messengerTrigger'));
	return textIn((trigger?.paired ?? trigger?.items[0])?.json.timestamp);
}
