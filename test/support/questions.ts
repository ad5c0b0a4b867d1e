import type { IDataObject } from 'n8n-workflow';

import { buyers } from '../../playground/seed.ts';
import { runNode, type NodeRun, type PlacedNode } from './n8nCore';
import { withMessengerTrigger } from './messengerTrigger';
import { ask, leftOf, toQuestion, type Waiting } from './waitingQuestion';

/** Parameters of a question with two answers to tap. */
export const sizes = {
	responseType: 'quickReplies',
	answers: {
		answer: [
			{ title: 'Small', payload: 'SIZE_S' },
			{ title: 'Large', payload: 'SIZE_L' },
		],
	},
};

/** What can be tapped in a chat. */
export interface ToTap {
	title: string;
	payload: string;
}

/** Two people who have written, and a published trigger, for tests of Ask and Wait. Call it where a file's tests begin. */
export function withQuestions(parameters: NonNullable<PlacedNode['parameters']> = {}) {
	const under = withMessengerTrigger();
	const { simulators, host, psid } = under;
	const other = buyers[1]!.psid;
	const person = (who = psid) => simulators.messenger.buyer(who);
	let placed: PlacedNode;

	beforeEach(async () => {
		person().write('hi');
		person(other).write('hi');
		placed = under.trigger(parameters);
		await host.publish(placed);
	});

	const fromPage = (who = psid) =>
		simulators.messenger.thread(who).messages.filter(({ from }) => from === 'page');
	const newest = (who = psid) => fromPage(who).at(-1)!;

	return {
		...under,
		other,
		person,
		fromPage,
		newest,
		/** Asks the first person, unless the parameters say otherwise. */
		ask: async (question: IDataObject, more: Partial<NodeRun> = {}): Promise<Waiting> =>
			await ask(simulators.origin, host, question, more),
		/** The same, where it may not come to a wait. */
		askOnly: async (question: IDataObject, more: Partial<NodeRun> = {}) => ({
			run: await runNode(toQuestion(simulators.origin, host, question, more)),
		}),
		/** The quick replies of the newest message. */
		replies: (who = psid) => (newest(who).quickReplies ?? []) as unknown as ToTap[],
		/** The buttons of the newest message. */
		buttons: (who = psid) =>
			(newest(who).attachment!.payload as { buttons: Array<ToTap & { url?: string }> }).buttons,
		/** The calls to Facebook that send messages, or read the chat. */
		calls: () =>
			simulators.world.calls
				.filter(({ vendor, path }) => vendor === 'messenger' && /messages|conversations/.test(path))
				.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`),
		/** From now on another process of the same n8n has the trigger, or the same after a restart: it remembers nothing. */
		async goToAnotherProcess(): Promise<void> {
			await jest.isolateModulesAsync(async () => {
				const { MessengerTrigger } = await import('../../nodes/MessengerTrigger/MessengerTrigger.node');
				host.replace(placed, { ...placed, node: new MessengerTrigger() });
			});
		},
		/** From now on the trigger has other parameters. */
		change: (changed: NonNullable<PlacedNode['parameters']>) =>
			host.replace(placed, { ...placed, parameters: changed }),
	};
}

/** What the execution went on with, by the name of its output; empty while it waits. */
export function gave(waiting: Waiting): Record<string, unknown> {
	const names = ['noAnswer', 'answered', 'somethingElse'];
	return Object.fromEntries(
		(leftOf(waiting) ?? []).flatMap(([item], output) => {
			if (!item) return [];
			const { value, reason, attachments } = item.answer as IDataObject;
			return [[names[output], value ?? reason ?? attachments]];
		}),
	);
}
