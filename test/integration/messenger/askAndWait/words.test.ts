import { eventually } from '../../../support/eventually';
import { gave, withQuestions } from '../../../support/questions';
import { leftOf, type Waiting } from '../../../support/waitingQuestion';

const questions = withQuestions({ options: { writtenAnswers: true } });
const { simulators, psid, other, person, items, newest, fromPage, replies, buttons, calls, ask } = questions;

const note = { responseType: 'text', message: 'What shall we write on the card?', againTimes: 1 };
const photo = { ...note, responseType: 'file', fileKind: 'image', message: 'A photo, please' };

const gone = async (waiting: Waiting) =>
	await eventually('an answer', () => waiting.left !== undefined && gave(waiting));

const started = async () => await eventually('an execution', () => items().length > 0 && items());

const askedAgain = async (times = 2) =>
	await eventually('a further question', () => fromPage().length >= times && newest());

describe('an answer that is written', () => {
	it('goes on through Answered, with everything that came in, and starts nothing', async () => {
		const waiting = await ask(note);
		person().write('Happy birthday!');
		expect(await gone(waiting)).toEqual({ answered: 'Happy birthday!' });
		expect(leftOf(waiting)![1]).toMatchObject([{ psid, sku: 'mug', answer: { text: 'Happy birthday!' } }]);
		expect(items()).toEqual([]);
	});

	it('costs two calls to Facebook: the question, and a look into the chat', async () => {
		const waiting = await ask(note);
		person().write('Happy birthday!');
		await gone(waiting);
		expect(calls()).toEqual(['POST messages', 'GET conversations']);
	});

	it.each([
		['number', '2 please', '2'],
		['amount', '12,50', '12.50'],
		['date', '24.12.2026', '2026-12-24'],
		['email', 'it is jamie@example.com', 'jamie@example.com'],
		['phone', '+1 (555) 123-4567', '+15551234567'],
		['list', 'hamburg!', 'Hamburg'],
	])('is read as what it must be: %s', async (check, text, value) => {
		const waiting = await ask({ ...note, check, choices: 'Berlin, Hamburg' });
		person().write(text);
		expect(await gone(waiting)).toEqual({ answered: value });
	});

	it('is asked for again when it does not fit, and then goes on', async () => {
		const waiting = await ask({ ...note, check: 'number', againText: 'A number, please.' });
		person().write('a few');
		await askedAgain();
		expect(newest().attachment!.payload).toMatchObject({ text: 'A number, please.' });
		expect(gave(waiting)).toEqual({});
		person().write('3');
		expect(await gone(waiting)).toEqual({ answered: '3' });
		expect(calls()).toEqual(['POST messages', 'GET conversations', 'POST messages', 'GET conversations']);
	});

	it('goes to Something Else when it has been asked for often enough', async () => {
		const waiting = await ask({ ...note, check: 'number' });
		person().write('a few');
		await askedAgain();
		person().write('well, some');
		expect(await gone(waiting)).toEqual({ somethingElse: 'DOES_NOT_FIT' });
		expect(leftOf(waiting)![2]).toMatchObject([{ sku: 'mug', answer: { text: 'well, some' } }]);
		expect(items()).toEqual([]);
	});

	it('goes to Something Else at once when it can not be asked for again', async () => {
		const waiting = await ask({ ...note, check: 'number' });
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'POST',
			match: '/messages',
			action: 'fail',
			status: 400,
			body: { error: { code: 551, message: 'This person is not available right now.' } },
		});
		person().write('a few');
		expect(await gone(waiting)).toEqual({ somethingElse: 'DOES_NOT_FIT' });
	});

	it('may be a choice that is tapped', async () => {
		const waiting = await ask({ ...note, check: 'list', choices: 'Berlin, Hamburg' });
		person().tapQuickReply(replies()[1]!);
		expect(await gone(waiting)).toEqual({ answered: 'Hamburg' });
		expect(calls()).toEqual(['POST messages']);
	});

	it('is not offered where Messenger would cut it', async () => {
		const choices = 'Berlin, Hamburg at the main station';
		const waiting = await ask({ ...note, check: 'list', choices });
		expect(replies()).toEqual([]);
		person().write('hamburg at the main station');
		expect(await gone(waiting)).toEqual({ answered: 'Hamburg at the main station' });
	});

	it('may be what Messenger offers: the phone number of the profile', async () => {
		const waiting = await ask({ ...note, check: 'phone' });
		expect(newest().quickReplies).toEqual([{ content_type: 'user_phone_number' }]);
		person().tapQuickReply({ title: '+15551234567', payload: '+15551234567' });
		expect(await gone(waiting)).toEqual({ answered: '+15551234567' });
	});

	it('is the way out: Something Else', async () => {
		const waiting = await ask(note);
		const [out] = buttons();
		expect(out!.title).toBe('Not now');
		person().follow(new URL(out!.url!).searchParams.get('ref')!);
		expect(await gone(waiting)).toEqual({ somethingElse: 'WAY_OUT' });
		expect(items()).toEqual([]);
	});

	it('counts in place of a tap where the question says so', async () => {
		const sizes = {
			responseType: 'quickReplies',
			answers: {
				answer: [
					{ title: 'Small', payload: 'S' },
					{ title: 'Large', payload: 'L' },
				],
			},
			alsoWritten: true,
		};
		const [one, two] = [await ask(sizes), await ask({ ...sizes, psid: other })];
		person().write('large');
		person(other).write('do you have it in red?');
		expect([await gone(one), await gone(two)]).toEqual([
			{ answered: 'L' },
			{ somethingElse: 'DOES_NOT_FIT' },
		]);
	});
});

describe('a photo', () => {
	it('goes on through Answered, with its address', async () => {
		const waiting = await ask(photo);
		person().write({ attachments: [{ type: 'image', url: 'https://example.com/photo.jpg' }] });
		expect(await gone(waiting)).toEqual({
			answered: [{ type: 'image', url: 'https://example.com/photo.jpg' }],
		});
	});

	it('is asked for again when it is something else', async () => {
		const waiting = await ask(photo);
		person().write({ attachments: [{ type: 'audio', url: 'https://example.com/voice.mp3' }] });
		await askedAgain();
		person().write('no');
		expect(await gone(waiting)).toEqual({ somethingElse: 'DOES_NOT_FIT' });
	});
});

describe('what is written', () => {
	it('finds its own question when two people are asked at once', async () => {
		const [one, two] = [await ask(note), await ask({ ...note, psid: other })];
		person(other).write('for Lea');
		person().write('for Jamie');
		expect([await gone(one), await gone(two)]).toEqual([{ answered: 'for Jamie' }, { answered: 'for Lea' }]);
	});

	it('answers the newest question when two flows ask the same person; the other learns it', async () => {
		const older = await ask(note);
		simulators.world.clock.advance(2_000);
		const newer = await ask({ ...note, message: 'And your name?' });
		simulators.world.clock.advance(2_000);
		person().write('Jamie');
		expect([await gone(newer), await gone(older)]).toEqual([
			{ answered: 'Jamie' },
			{ somethingElse: 'ANOTHER_QUESTION' },
		]);
	});

	it('answers the older question when the newer one has its answer already', async () => {
		const older = await ask(note);
		simulators.world.clock.advance(2_000);
		const newer = await ask({ ...note, check: 'list', choices: 'Berlin, Hamburg' });
		person().tapQuickReply(replies()[0]!);
		expect(await gone(newer)).toEqual({ answered: 'Berlin' });
		person().write('Happy birthday!');
		expect(await gone(older)).toEqual({ answered: 'Happy birthday!' });
		expect(items()).toEqual([]);
	});

	it('starts the workflow like any other message once the question is answered', async () => {
		const waiting = await ask(note);
		person().write('Happy birthday!');
		await gone(waiting);
		person().write('thank you');
		const [item] = await started();
		expect(item).toMatchObject({ text: 'thank you' });
		expect(item).not.toHaveProperty('lateAnswer');
	});

	it('reaches its execution through another process, or after a restart', async () => {
		const waiting = await ask(note);
		await questions.goToAnotherProcess();
		person().write('Happy birthday!');
		expect(await gone(waiting)).toEqual({ answered: 'Happy birthday!' });
	});

	it('starts the workflow like any other message when nothing is asked, and after the time limit', async () => {
		person().write('hello');
		expect(await started()).toMatchObject([{ text: 'hello' }]);
		const waiting = await ask({ ...note, waitAmount: 1, waitUnit: 'seconds' });
		await eventually('the end', () => Date.now() > waiting.run.waitTill!.getTime() + 1000);
		person().write('too late');
		await eventually('another execution', () => items().length === 2);
		expect(items()[1]).toMatchObject({ text: 'too late' });
		expect(gave(waiting)).toEqual({});
	});

	it('before the question was asked is no answer to it', async () => {
		simulators.world.faults.add({ on: 'delivery', vendor: 'messenger', action: 'hold' });
		person().write('hello?');
		simulators.world.clock.advance(5_000);
		const waiting = await ask(note);
		simulators.world.release();
		expect(await started()).toMatchObject([{ text: 'hello?' }]);
		expect(gave(waiting)).toEqual({});
	});

	it('comes again while Facebook does not show the chat, and then is the answer', async () => {
		const waiting = await ask(note);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/conversations',
			action: 'fail',
			status: 500,
			body: {},
		});
		person().write('Happy birthday!');
		expect(await gone(waiting)).toEqual({ answered: 'Happy birthday!' });
	});

	it('starts the workflow in the end when Facebook never shows the chat', async () => {
		await ask(note);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/conversations',
			action: 'fail',
			status: 500,
			body: {},
			times: 9,
		});
		person().write('Happy birthday!');
		expect(await started()).toMatchObject([{ text: 'Happy birthday!' }]);
	});

	it('is not looked up where no question can be answered by writing', async () => {
		questions.change({});
		person().write('hello');
		await started();
		expect(calls()).toEqual([]);
	});
});
