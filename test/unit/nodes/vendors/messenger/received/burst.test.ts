import fc from 'fast-check';

import { burstEndingWith, type InChat } from '../../../../../../nodes/vendors/messenger/received/burst';

const silenceMs = 10_000;
/** `hi@0` is what a person writes, `:hello@5` what the Page does; oldest first. */
const chat = (...lines: string[]): InChat[] =>
	lines
		.map((line) => {
			const [text = '', second = ''] = line.split('@');
			return {
				mid: text.replace(':', ''),
				atMs: Number(second) * 1000,
				from: text.startsWith(':') ? ('page' as const) : ('person' as const),
			};
		})
		.reverse();
const burst = (mid: string, messages: InChat[], silence = silenceMs) =>
	burstEndingWith(mid, messages, silence)?.map((message) => message.mid);

describe('of several messages in a row', () => {
	it('the last one goes on, with all of them', () => {
		const three = chat('hi@0', 'do you@4', 'have mugs?@9');
		expect(burst('hi', three)).toBeUndefined();
		expect(burst('do you', three)).toBeUndefined();
		expect(burst('have mugs?', three)).toEqual(['hi', 'do you', 'have mugs?']);
	});

	it('also when they came in the same second', () => {
		const two = chat('hi@0', 'mugs?@0');
		expect(burst('hi', two)).toBeUndefined();
		expect(burst('mugs?', two)).toEqual(['hi', 'mugs?']);
	});

	it('whoever looks later finds the same: a silence ends a burst', () => {
		const later = chat('hi@0', 'mugs?@5', ':Yes@17', 'blue?@20', 'or red?@25');
		expect(burst('mugs?', later)).toEqual(['hi', 'mugs?']);
		expect(burst('or red?', later)).toEqual(['blue?', 'or red?']);
	});

	it('those that came while the answer was made are not lost', () => {
		const meanwhile = chat('hi@0', 'blue?@12', 'or red?@14', ':Hello@15');
		expect(burst('hi', meanwhile)).toEqual(['hi']);
		expect(burst('or red?', meanwhile)).toEqual(['blue?', 'or red?']);
	});

	it('what nobody has answered is answered along, after a restart for example', () => {
		expect(burst('hello?', chat(':Bye@0', 'hi@5', 'mugs?@60', 'hello?@300'))).toEqual([
			'hi',
			'mugs?',
			'hello?',
		]);
		expect(burst('hello?', chat('hi@0', ':Hello@20', 'hello?@300'))).toEqual(['hello?']);
	});

	it('but not what somebody is just about to answer', () => {
		expect(burst('and red?', chat('hi@0', 'and red?@30'))).toEqual(['and red?']);
	});

	it('without a silence each goes on at once', () => {
		expect(burst('mugs?', chat('hi@0', 'mugs?@0'), 0)).toEqual(['mugs?']);
		expect(burst('hi', chat('hi@0', 'mugs?@0'), 0)).toEqual(['hi']);
	});

	it('one that the chat does not show is nobody else', () => {
		expect(burst('gone', chat('hi@0'))).toEqual([]);
	});
});

it('whatever is written when, each message is answered once', () => {
	const gaps = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })), {
		minLength: 1,
		maxLength: 14,
	});
	const thinking = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 14, maxLength: 14 });
	fc.assert(
		fc.property(gaps, thinking, fc.integer({ min: 1, max: 180 }), (seconds, thinks, silence) => {
			let at = 0;
			const people = seconds.map((gap, index): InChat => {
				at += gap;
				return { mid: String(index), atMs: at * 1000, from: 'person' };
			});
			// Each execution looks after the silence, a little late, and answers when it has thought.
			const answers: InChat[] = [];
			const answered: string[] = [];
			const marginMs = 1500;
			const looks = people.map((message, index) => ({
				message,
				atMs: message.atMs + silence * 1000 + marginMs,
				think: thinks[index]!,
			}));
			for (const { message, atMs, think } of looks) {
				const shown = [...people, ...answers]
					.filter((one) => one.atMs <= atMs)
					.sort((one, other) => other.atMs - one.atMs || Number(other.mid) - Number(one.mid));
				const group = burstEndingWith(message.mid, shown, silence * 1000);
				if (!group) continue;
				answered.push(...group.map(({ mid }) => mid));
				answers.push({ mid: `100${message.mid}`, atMs: atMs + think * 1000, from: 'page' });
			}
			expect(answered).toEqual(people.map(({ mid }) => mid));
		}),
		{ numRuns: 500 },
	);
});
