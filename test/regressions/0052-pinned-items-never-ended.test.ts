import type { IExecuteFunctions } from 'n8n-workflow';

import { earlierNodes } from '../../nodes/core/earlierNodes';

/** In the editor n8n answers with the pinned items for whatever output it is asked: there was no end to asking. */
it('pinned items are read once, and asking for more of them ends', () => {
	const pinned = [{ json: { psid: '28777805391819468' } }];
	const context = {
		getNode: () => ({ name: 'Last' }),
		getParentNodes: () => [{ name: 'Messenger Trigger', type: 'messengerTrigger' }],
		getWorkflowDataProxy: () => ({ $: () => ({ isExecuted: true, item: pinned[0], all: () => pinned }) }),
	} as unknown as IExecuteFunctions;
	expect(earlierNodes(context, 0)).toEqual([
		{ name: 'Messenger Trigger', type: 'messengerTrigger', items: pinned, paired: pinned[0] },
	]);
});
