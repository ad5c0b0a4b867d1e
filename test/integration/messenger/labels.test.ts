import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { buyers } from '../../../playground/seed.ts';
import { loadOptionsContext } from '../../support/loadOptions';
import { messengerCredential } from '../../support/messengerCredential';
import { failureOf, runMessenger, withMessengerChat } from '../../support/messengerRun';
import type { NodeRun } from '../../support/n8nCore';

const { simulators, psid } = withMessengerChat();
const base = () => `${simulators.origin}/graph.facebook.com`;

const run = async (operation: string, label = '', more: Partial<NodeRun> = {}) =>
	(await runMessenger(base(), ['user', operation], label === '' ? {} : { label: byName(label) }, more)).json;
const byName = (value: string) => ({ __rl: true as const, mode: 'name', value });
const labelsOf = async (person = psid) =>
	(await run('getLabels', '', { items: [{ psid: person }] }))[0]!.labels;
const created = () => simulators.world.calls.filter(isCreation).length;
const isCreation = ({ method, path }: { method: string; path: string }) =>
	method === 'POST' && path.endsWith('/custom_labels');

it('a label that the Page does not have yet is made, and put beside the person', async () => {
	expect(await run('addLabel', 'Paid')).toEqual([{ psid, label: 'Paid', labelId: expect.any(String) }]);
	expect(await run('addLabel', 'To ship')).toMatchObject([{ label: 'To ship' }]);
	expect(await labelsOf()).toEqual(['Paid', 'To ship']);
	expect(created()).toBe(2);
});

it('once more changes nothing, whatever the capital letters', async () => {
	const [{ labelId } = {}] = await run('addLabel', 'Paid');
	expect(await run('addLabel', 'Paid')).toMatchObject([{ label: 'Paid', labelId }]);
	expect(await run('addLabel', ' paid ')).toMatchObject([{ label: 'Paid', labelId }]);
	expect(await labelsOf()).toEqual(['Paid']);
	expect(created()).toBe(1);
});

it('two people at once get the same new label', async () => {
	const others = [psid, buyers[1]!.psid];
	simulators.messenger.buyer(others[1]!).write('hi');
	simulators.world.faults.add({ on: 'call', action: 'delay', ms: 50, match: '/custom_labels', times: 4 });
	const both = await Promise.all(
		others.map(async (person) => await run('addLabel', 'Paid', { items: [{ psid: person }] })),
	);
	expect(new Set(both.map(([item]) => item!.labelId)).size).toBe(1);
	for (const person of others) expect(await labelsOf(person)).toEqual(['Paid']);
});

it('somebody who is faster in the Page inbox makes no difference', async () => {
	const name = 'Paid';
	// Their label is made after ours was looked for, and before ours is made.
	simulators.world.faults.add({
		...{ on: 'call', method: 'POST', match: '/custom_labels' },
		...{ action: 'fail', when: 'after', status: 400 },
		body: { error: { message: 'There is already a label with this name', code: 100 } },
	});
	expect(await run('addLabel', name)).toMatchObject([{ label: name, labelId: expect.any(String) }]);
	expect(await labelsOf()).toEqual([name]);
});

it('is taken away, and is fine where it never was', async () => {
	await run('addLabel', 'To ship');
	await run('addLabel', 'Paid');
	expect(await run('removeLabel', 'To ship')).toMatchObject([{ psid, label: 'To ship' }]);
	expect(await labelsOf()).toEqual(['Paid']);
	expect(await run('removeLabel', 'To ship')).toMatchObject([{ label: 'To ship' }]);
	expect(await run('removeLabel', 'Never seen')).toEqual([{ psid, label: 'Never seen' }]);
	expect(await labelsOf()).toEqual(['Paid']);
});

it('is done also when the answer is a refusal of what is so already', async () => {
	await run('addLabel', 'Paid');
	const body = { error: { message: 'Invalid parameter', code: 100 } };
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		body,
		method: 'POST',
		match: '/label',
	});
	expect(await run('addLabel', 'Paid')).toMatchObject([{ label: 'Paid' }]);
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 400,
		body,
		method: 'DELETE',
		match: '/label',
	});
	await expect(run('removeLabel', 'Paid')).rejects.toMatchObject({
		context: { graphFailure: { code: 100 } },
	});
});

it('without a name is refused before any call', async () => {
	const before = simulators.world.calls.length;
	const failed = runMessenger(base(), ['user', 'addLabel'], { label: byName('  ') });
	expect((await failureOf(failed)).message).toContain('Label is empty');
	expect(simulators.world.calls.length).toBe(before);
});

it('asks for the terms of Facebook where nobody has accepted them', async () => {
	const body = { error: { message: 'Page contact terms', code: 200, error_subcode: 2018344 } };
	simulators.world.faults.add({ on: 'call', action: 'fail', status: 403, body, match: '/custom_labels' });
	await expect(run('addLabel', 'Paid')).rejects.toMatchObject({
		message: expect.stringContaining("must first accept Facebook's terms for custom labels"),
	});
});

it('is chosen from a list of those the Page has', async () => {
	for (const name of ['Paid', 'To ship', 'Shipped']) await run('addLabel', name);
	const context = loadOptionsContext({
		node: new Messenger(),
		credentials: [messengerCredential(base())],
	});
	const { searchLabels } = new Messenger().methods.listSearch;
	const find = async (filter?: string) => (await searchLabels.call(context, filter)).results;
	expect(await find()).toEqual(['Paid', 'To ship', 'Shipped'].map((name) => ({ name, value: name })));
	expect((await find('ship')).map(({ value }) => value)).toEqual(['To ship', 'Shipped']);
});
