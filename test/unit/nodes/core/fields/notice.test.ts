import type { IExecuteFunctions } from 'n8n-workflow';

import { notice } from '../../../../../nodes/core/fields/notice';

it('reads nothing, whatever is kept for it', () => {
	const words = notice({ displayName: 'Mind this', name: 'mind', type: 'notice', default: '' });
	const context = { getNodeParameter: () => 'something' } as unknown as IExecuteFunctions;
	expect(words.read(context, 0)).toBeUndefined();
});
