import { buyers } from '../../../playground/seed.ts';
import { withMessengerTrigger } from '../../support/messengerTrigger';
import { eventually } from '../../support/eventually';

const { simulators, host, trigger, items } = withMessengerTrigger();

/** Names are kept in the process: each test has people of its own. */
const [jamie, lea, third] = buyers;
const named = () => trigger({ options: { addName: true } });
const asked = (psid: string) =>
	simulators.world.calls.filter(({ method, path }) => method === 'GET' && path.endsWith(`/${psid}`)).length;
const writes = async (psid: string, text: string) => {
	const before = items().length;
	simulators.messenger.buyer(psid).write(text);
	await eventually('an execution', () => items().length > before);
};

it('comes with the name of the person, asked for once', async () => {
	await host.publish(named());
	await writes(jamie!.psid, 'hi');
	await writes(jamie!.psid, 'order');
	expect(items().map(({ text, firstName, lastName }) => [text, firstName, lastName])).toEqual([
		['hi', jamie!.firstName, jamie!.lastName],
		['order', jamie!.firstName, jamie!.lastName],
	]);
	expect(asked(jamie!.psid)).toBe(1);
});

it('is not asked for when nobody wants it', async () => {
	await host.publish(trigger());
	await writes(lea!.psid, 'hi');
	expect(items()[0]).not.toHaveProperty('firstName');
	expect(asked(lea!.psid)).toBe(0);
});

it('comes without a name when Facebook does not tell it, and does not ask again at once', async () => {
	await host.publish(named());
	const { psid } = third!;
	simulators.world.faults.add({ on: 'call', action: 'fail', status: 500, match: psid, times: 5 });
	await writes(psid, 'hi');
	await writes(psid, 'order');
	expect(items().map(({ text, firstName }) => [text, firstName])).toEqual([
		['hi', undefined],
		['order', undefined],
	]);
	expect(asked(psid)).toBe(1);
});
