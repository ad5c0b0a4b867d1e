import { toTimeline, type Placed } from '../../../../../playground/pages/chat/timeline';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
const said = (key: string, from: Placed['from'], minute: number): Placed => ({ key, from, at: at(minute) });

const shape = (messages: Placed[]) =>
	toTimeline(messages).map((row) =>
		row.kind === 'time' ? 'time' : `${row.from}: ${row.messages.map(({ key }) => key).join(' ')}`,
	);

describe('toTimeline', () => {
	it('is empty for an empty conversation', () => {
		expect(toTimeline([])).toEqual([]);
	});

	it('opens with the time of the first message', () => {
		expect(toTimeline([said('a', 'buyer', 0)])[0]).toEqual({ kind: 'time', key: 'time-a', at: at(0) });
	});

	it('groups what one side says in a row', () => {
		const messages = [
			said('a', 'buyer', 0),
			said('b', 'page', 1),
			said('c', 'page', 1),
			said('d', 'buyer', 2),
		];
		expect(shape(messages)).toEqual(['time', 'buyer: a', 'page: b c', 'buyer: d']);
	});

	it('parts what the Page says in different names', () => {
		const robin = { persona: { name: 'Robin', picture: '/robin.png' } };
		const messages = [
			said('a', 'page', 0),
			{ ...said('b', 'page', 1), ...robin },
			{ ...said('c', 'page', 1), ...robin },
			said('d', 'page', 2),
		];
		expect(shape(messages)).toEqual(['time', 'page: a', 'page: b c', 'page: d']);
		expect(toTimeline(messages)[2]).toMatchObject(robin);
	});

	it('writes the time after a pause of more than twenty minutes, and parts the group there', () => {
		expect(shape([said('a', 'page', 0), said('b', 'page', 20)])).toEqual(['time', 'page: a b']);
		expect(shape([said('a', 'page', 0), said('b', 'page', 21)])).toEqual([
			'time',
			'page: a',
			'time',
			'page: b',
		]);
	});

	it('measures the pause from the message before, not from the first', () => {
		const messages = [said('a', 'buyer', 0), said('b', 'buyer', 15), said('c', 'buyer', 30)];
		expect(shape(messages)).toEqual(['time', 'buyer: a b c']);
	});
});
