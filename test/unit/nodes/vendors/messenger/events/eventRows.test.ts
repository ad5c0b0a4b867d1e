import { aboutEvent, eventKinds } from '../../../../../../nodes/vendors/messenger/events/eventRows';

const contentKeys = [...new Set(eventKinds.flatMap((kind) => aboutEvent(kind).contentKeys))];

it('has no name twice', () => {
	const names = eventKinds.map((kind) => aboutEvent(kind).name);
	expect(new Set(names).size).toBe(names.length);
});

describe.each(contentKeys)('what carries %s', (key) => {
	const kinds = eventKinds.filter((kind) => aboutEvent(kind).contentKeys.includes(key));

	it('stands together: no other kind is looked for in between', () => {
		const from = eventKinds.indexOf(kinds[0]!);
		expect(eventKinds.slice(from, from + kinds.length)).toEqual(kinds);
	});

	it('always has a kind', () => {
		expect(kinds.some((kind) => aboutEvent(kind).isIt({}))).toBe(true);
	});
});

it.each(eventKinds.filter((kind) => aboutEvent(kind).contentKeys.length === 0))(
	'%s comes as a change, or only where it is chosen',
	(kind) => {
		const { changeFields } = aboutEvent(kind);
		expect(changeFields.length > 0).toBe(!['inboxReply', 'unknown'].includes(kind));
	},
);

it('each field of a change has one kind', () => {
	const fields = eventKinds.flatMap((kind) => aboutEvent(kind).changeFields);
	expect(new Set(fields).size).toBe(fields.length);
});

it.each(eventKinds.filter((kind) => kind !== 'unknown'))('%s is subscribed to by some field', (kind) => {
	expect(aboutEvent(kind).fields).not.toEqual([]);
});
