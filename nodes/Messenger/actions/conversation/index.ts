import type { Resource } from '../../../core/declaration';
import { extendThreadControl } from './extendThreadControl.operation';
import { getMany } from './getMany.operation';
import { getMessages } from './getMessages.operation';
import { getThreadOwner } from './getThreadOwner.operation';
import { handOver } from './handOver.operation';
import { passThreadControl } from './passThreadControl.operation';
import { releaseThreadControl } from './releaseThreadControl.operation';
import { requestThreadControl } from './requestThreadControl.operation';
import { waitForMore } from './waitForMore.operation';
import { takeThreadControl } from './takeThreadControl.operation';

export const conversation: Resource = {
	name: 'Conversation',
	value: 'conversation',
	operations: [
		requestThreadControl,
		getThreadOwner,
		getMany,
		getMessages,
		passThreadControl,
		extendThreadControl,
		handOver,
		releaseThreadControl,
		takeThreadControl,
		waitForMore,
	],
	first: passThreadControl,
};
