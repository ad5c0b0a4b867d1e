import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { notSeenBefore, rememberSeen } from '../../../../nodes/MessengerTrigger/seenBefore';
import { parseDelivery } from '../../../../nodes/shared/messenger/events';

const eventsOf = (...contents: object[]) =>
	parseDelivery(
		Buffer.from(
			JSON.stringify({
				object: 'page',
				entry: [
					{
						id: '108',
						messaging: contents.map((content) => ({
							sender: { id: '1' },
							timestamp: 1795332600123,
							...content,
						})),
					},
				],
			}),
		),
	);
const message = (mid: string) => ({ message: { mid, text: mid } });

describe('what a trigger remembers beyond a restart', () => {
	let staticData: IDataObject;
	const context = { getWorkflowStaticData: () => staticData } as unknown as IWebhookFunctions;
	const seen = (...contents: object[]) => rememberSeen.call(context, eventsOf(...contents));
	const fresh = (...contents: object[]) => notSeenBefore.call(context, eventsOf(...contents)).length;

	beforeEach(() => {
		staticData = {};
	});

	it('is what was in n8n, and nothing else', () => {
		seen(message('m_1'));
		expect(fresh(message('m_1'), message('m_2'))).toBe(1);
	});

	it('tells events about the same message apart', () => {
		seen(message('m_1'), { message_edit: { mid: 'm_1', text: 'a', num_edit: 1 } });
		expect(fresh({ message_edit: { mid: 'm_1', text: 'b', num_edit: 2 } })).toBe(1);
		expect(fresh({ reaction: { mid: 'm_1', action: 'react', emoji: '❤' } })).toBe(1);
		expect(fresh({ message: { mid: 'm_1', is_deleted: true } })).toBe(1);
		expect(fresh({ message_edit: { mid: 'm_1', text: 'a', num_edit: 1 } })).toBe(0);
	});

	it('is bounded: the newest 500, in little space', () => {
		seen(...Array.from({ length: 1000 }, (_, index) => message(`m_${index}`)));
		expect(fresh(message('m_499'))).toBe(1);
		expect(fresh(message('m_500'), message('m_999'))).toBe(0);
		expect(JSON.stringify(staticData).length).toBeLessThan(10_000);
	});

	it('holds nothing of what was said', () => {
		seen({ message: { mid: 'm_1', text: 'my address is ...' } });
		expect(JSON.stringify(staticData)).not.toMatch(/m_1|address/);
	});

	it('survives static data that somebody else has written', () => {
		staticData.recentEvents = 'nonsense';
		expect(fresh(message('m_1'))).toBe(1);
	});
});
