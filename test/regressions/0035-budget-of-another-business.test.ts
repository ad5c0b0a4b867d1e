import { readUsage } from '../../nodes/vendors/messenger/api/usage';
import { page } from '../../playground/seed.ts';
import { withGraphRecorder } from '../support/graphRecorder';
import { runMessenger } from '../support/messengerRun';

const used = (type: string | undefined, percent: number, minutes: number) => ({
	...(type && { type }),
	call_count: percent,
	total_cputime: 1,
	total_time: 1,
	estimated_time_to_regain_access: minutes,
});
const headers = (businesses: object) => ({ 'x-business-use-case-usage': JSON.stringify(businesses) });

describe('what a Page has used', () => {
	it.each<[string, object, object | undefined]>([
		['its own', { 108: [used('messenger', 90, 0)] }, { percent: 90, minutesToWait: 0 }],
		[
			'its own among others',
			{ 5: [used('messenger', 100, 60)], 108: [used('pages', 2, 0)] },
			{ percent: 2, minutesToWait: 0 },
		],
		[
			'the most of several',
			{ 108: [used('messenger', 5, 0), used('pages', 100, 7)] },
			{ percent: 100, minutesToWait: 7 },
		],
		[
			'not for advertisements',
			{ 108: [used('ads_management', 100, 60), used('messenger', 3, 0)] },
			{ percent: 3, minutesToWait: 0 },
		],
		['without a type', { 108: [used(undefined, 4, 0)] }, { percent: 4, minutesToWait: 0 }],
		['of nobody but others', { 5: [used('messenger', 100, 60)] }, undefined],
		['nothing', {}, undefined],
	])('%s', (_, businesses, usage) => {
		expect(readUsage(headers(businesses), '108')).toEqual(usage);
	});

	it('is whatever is counted, once the Page was refused', () => {
		expect(readUsage(headers({ 5: [used('messenger', 100, 60)] }), '108', true)).toMatchObject({
			minutesToWait: 60,
		});
	});

	it.each(['', '{{', '[]', 'null', '{"108":{}}', '{"108":[null,1]}'])('is nothing in %j', (header) => {
		expect(readUsage({ 'x-business-use-case-usage': header }, '108')).toBeUndefined();
	});
});

describe('messages of a Page', () => {
	const recorder = withGraphRecorder();

	it.each(['ads_management', 'messenger', 'pages'])(
		'go on while another business is closed: %s',
		async (type) => {
			const businesses = { 555: [used(type, 100, 60)], [page.id]: [used('messenger', 2, 0)] };
			recorder.reply = () => ({ body: { recipient_id: '1', message_id: 'm' }, headers: headers(businesses) });
			const base = `${recorder.baseUrl}/${type}`;
			for (const text of ['1', '2']) await runMessenger(base, ['message', 'sendText'], { psid: '111', text });
			expect(recorder.calls).toHaveLength(2);
		},
	);
});
