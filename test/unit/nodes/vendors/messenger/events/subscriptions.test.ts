import type { IDataObject } from 'n8n-workflow';

import type { Graph } from '../../../../../../nodes/vendors/messenger/api/graph';
import {
	readPageFields,
	writePageFields,
} from '../../../../../../nodes/vendors/messenger/events/subscriptions';

/** A Page that these apps are subscribed to. */
function pageWith(apps: IDataObject[]) {
	const posted: unknown[] = [];
	const graph = {
		credentials: async () => await Promise.resolve({ appId: '12', pageId: '34' }),
		get: async () => await Promise.resolve({ data: apps }),
		post: async (path: string[], { body }: { body: IDataObject }) =>
			await Promise.resolve(posted.push([path, body])),
	};
	return { graph: graph as unknown as Graph, posted };
}

describe('the fields that a Page lets the app have', () => {
	it.each([
		['as names', ['messages', 'messaging_postbacks']],
		['as objects', [{ name: 'messages', version: 'v23.0' }, { name: 'messaging_postbacks' }]],
	])('%s', async (_, fields) => {
		const apps = [
			{ id: '11', subscribed_fields: ['feed'] },
			{ id: 12, subscribed_fields: fields },
		];
		expect(await readPageFields(pageWith(apps).graph)).toStrictEqual(['messages', 'messaging_postbacks']);
	});

	it.each([[[]], [[{ id: '11', subscribed_fields: ['feed'] }]], [[{ id: '12' }]]])(
		'are none where it is not subscribed: %j',
		async (apps) => {
			expect(await readPageFields(pageWith(apps as IDataObject[]).graph)).toStrictEqual([]);
		},
	);

	it('are written all at once', async () => {
		const { graph, posted } = pageWith([]);
		await writePageFields(graph, ['messages', 'feed']);
		expect(posted).toStrictEqual([[['34', 'subscribed_apps'], { subscribed_fields: 'messages,feed' }]]);
	});
});
