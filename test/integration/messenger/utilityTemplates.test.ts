import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { buyers } from '../../../playground/seed.ts';
import { messengerCredential } from '../../support/messengerCredential';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const psid = buyers[0]!.psid;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

const base = () => `${simulators.origin}/graph.facebook.com`;
const run = async (resource: string, operation: string, parameters: INodeParameters = {}) =>
	(await runMessenger(base(), [resource, operation], parameters)).json;
const fromPage = () =>
	simulators.messenger
		.state()
		.threads.find((thread) => thread.psid === psid)!
		.messages.filter(({ from }) => from === 'page');
const graphCalls = () => simulators.world.calls.filter(({ vendor }) => vendor === 'messenger');
const reviewed = () => simulators.world.clock.advance(60_000);
const templates = () => simulators.messenger.state().pages[0]!.templates;

const shipped: INodeParameters = {
	wording: 'own',
	name: 'order_shipped',
	language: 'en',
	body: 'Good news! Your order #{{1}} is on its way to {{2}} now. Thank you for your order!',
	bodySamples: { sample: [{ example: '566701' }, { example: 'San Jose' }] },
	header: '{{1}} update',
	headerSamples: { sample: [{ example: 'Order' }] },
	templateButtons: {
		button: [
			{ type: 'POSTBACK', text: 'Where is it?', payload: 'WHERE' },
			{
				type: 'URL',
				text: 'Track order',
				url: 'https://example.com/orders/{{1}}',
				example: 'https://example.com/orders/1234',
			},
			{ type: 'PHONE_NUMBER', text: 'Call us', phoneNumber: '+1 555 123 4567' },
		],
	},
};

const named: INodeParameters = {
	wording: 'own',
	name: 'payment_received',
	language: 'en_US',
	body: 'We have received your payment for order {{order_id}}. Thank you, {{customer_name}}!',
	bodySamples: {
		sample: [
			{ name: 'order_id', example: '566701' },
			{ name: 'customer_name', example: 'John' },
		],
	},
};

describe('a utility template', () => {
	it('with numbered places is created, passes review and is sent with its values after the 24 hours', async () => {
		const [created] = await run('template', 'create', shipped);
		expect(created).toMatchObject({ name: 'order_shipped', language: 'en', category: 'UTILITY' });
		reviewed();
		expect(templates()[0]).toMatchObject({ status: 'APPROVED' });

		simulators.world.clock.advance(3 * 24 * 60 * 60 * 1000);
		const [sent] = await run('message', 'sendUtilityTemplate', {
			template: { __rl: true, mode: 'list', value: 'order_shipped/en' },
			bodyValues: { value: [{ value: '1001' }, { value: 'Berlin' }] },
			header: { values: { value: [{ value: 'Parcel' }] } },
			buttonValues: {
				button: [
					{ type: 'POSTBACK', payload: 'WHERE_1001' },
					{ type: 'URL', suffix: '1001' },
				],
			},
		});
		expect(sent).toEqual({ psid, messageId: fromPage()[0]!.mid });
		expect(fromPage()[0]!.attachment!.payload).toMatchObject({
			text: 'Parcel update\n\nGood news! Your order #1001 is on its way to Berlin now. Thank you for your order!',
			buttons: [
				{ title: 'Where is it?', payload: 'WHERE_1001' },
				{ title: 'Track order', url: 'https://example.com/orders/1001' },
				{ title: 'Call us' },
			],
		});
	});

	it('with named places likewise, whatever the order of its values', async () => {
		await run('template', 'create', named);
		reviewed();
		await run('message', 'sendUtilityTemplate', {
			template: { __rl: true, mode: 'name', value: 'payment_received' },
			language: 'en_US',
			bodyValues: {
				value: [
					{ name: 'customer_name', value: 'Léa' },
					{ name: 'order_id', value: '7' },
				],
			},
		});
		expect(fromPage()[0]!.text).toBe('We have received your payment for order 7. Thank you, Léa!');
	});

	it('that is not approved is not sent', async () => {
		const sending = run('message', 'sendUtilityTemplate', {
			template: { __rl: true, mode: 'name', value: 'nowhere' },
		});
		expect(graphFailureOf(await failureOf(sending))).toMatchObject({ kind: 'invalid', code: 100 });
	});

	it('lacks no value of a button without being told', async () => {
		await run('template', 'create', shipped);
		reviewed();
		const error = await failureOf(
			run('message', 'sendUtilityTemplate', {
				template: { __rl: true, mode: 'list', value: 'order_shipped/en' },
				bodyValues: { value: [{ value: '1001' }, { value: 'Berlin' }] },
				header: { values: { value: [{ value: 'Parcel' }] } },
				buttonValues: { button: [{ type: 'POSTBACK', payload: 'WHERE_1001' }] },
			}),
		);
		expect(error.message).toContain('The template has more buttons than were filled in');
	});

	it('can be looked up, with how its review ended', async () => {
		const [created] = await run('template', 'create', named);
		reviewed();
		const [found] = await run('template', 'get', {
			templateId: { __rl: true, mode: 'id', value: created!.id as string },
		});
		expect(found).toMatchObject({ id: created!.id, name: 'payment_received', status: 'APPROVED' });
	});

	it('of one language is deleted alone, or all of them', async () => {
		const ids = [];
		for (const language of ['en', 'de', 'fr']) {
			ids.push((await run('template', 'create', { ...named, language }))[0]!.id as string);
		}
		const deleted = await run('template', 'delete', {
			templateId: { __rl: true, mode: 'id', value: ids[1]! },
		});
		expect(deleted).toEqual([{ deleted: true, name: 'payment_received', id: ids[1], language: 'de' }]);
		expect(templates().map(({ language }) => language)).toEqual(['en', 'fr']);
		await run('template', 'delete', {
			templateId: { __rl: true, mode: 'id', value: ids[0]! },
			allLanguages: true,
		});
		expect(templates()).toEqual([]);
	});
});

describe('many templates', () => {
	const createMany = async (count: number) => {
		const items = Array.from({ length: count }, (_, index) => ({ name: `notice_${index}` }));
		await runMessenger(base(), ['template', 'create'], { ...named, name: '={{ $json.name }}' }, { items });
	};

	it('come up to the limit, or all of them, over as many pages as it takes', async () => {
		await createMany(130);
		expect(await run('template', 'getMany', { limit: 3 })).toHaveLength(3);
		const all = await run('template', 'getMany', { returnAll: true });
		expect(new Set(all.map(({ name }) => name)).size).toBe(130);
	});

	it('by status, language and words', async () => {
		await run('template', 'create', shipped);
		await run('template', 'create', named);
		reviewed();
		const found = async (filters: INodeParameters) =>
			(await run('template', 'getMany', { filters })).map(({ name }) => name);
		expect(await found({ status: ['APPROVED'], language: 'en_US' })).toEqual(['payment_received']);
		expect(await found({ status: ['REJECTED'] })).toEqual([]);
		expect(await found({ nameOrContent: 'on its way' })).toEqual(['order_shipped']);
	});

	it('are offered in the panel, only approved ones for sending', async () => {
		const { searchTemplates, searchApprovedTemplates } = new Messenger().methods.listSearch;
		await run('template', 'create', shipped);
		reviewed();
		await run('template', 'create', named);
		const { context } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'template', operation: 'getMany', limit: 1 },
			credentials: [messengerCredential(base())],
		});
		const panel = context as unknown as ILoadOptionsFunctions;
		expect((await searchTemplates.call(panel)).results.map(({ name }) => name)).toEqual([
			'order_shipped (en) - approved',
			'payment_received (en_US) - pending',
		]);
		expect((await searchApprovedTemplates.call(panel)).results).toEqual([
			{ name: 'order_shipped (en)', value: 'order_shipped/en' },
		]);
		expect((await searchTemplates.call(panel, 'payment')).results).toHaveLength(1);
	});
});

describe('before any call, a template is refused that Facebook would turn down:', () => {
	it.each<[string, INodeParameters, string]>([
		['a name with capitals', { name: 'OrderShipped' }, 'Name: "OrderShipped" contains characters other than'],
		['a body over 1024', { body: 'x'.repeat(1025) }, 'Body has 1025 characters'],
		['a value at the start', { body: '{{1}}, hello to {{2}}.' }, 'Body starts with a placeholder'],
		['a value at the end', { body: 'Hello {{1}} and {{2}}' }, 'Body ends with a placeholder'],
		['places not in order', { body: 'Hello {{2}} and {{1}}.' }, 'not numbered {{1}}, {{2}}'],
		['a place left out', { body: 'Hello {{1}} and {{3}}.' }, 'not numbered {{1}}, {{2}}'],
		['numbers and names', { body: 'Hello {{1}} and {{name}}.' }, 'is not a valid placeholder'],
		['a sample that is missing', { bodySamples: {} }, 'Body: Sample for {{1}} is empty'],
		['a header without its sample', { headerSamples: {} }, 'Header: Sample for {{1}} is empty'],
		[
			'more than 3 buttons',
			{ templateButtons: { button: Array(4).fill({ type: 'POSTBACK', text: 'x', payload: 'X' }) } },
			'Buttons: 4 buttons, but Messenger takes at most 3',
		],
		[
			'an address that varies in its middle',
			{ templateButtons: { button: [{ type: 'URL', text: 'x', url: 'https://example.com/{{1}}/x' }] } },
			'Button 1: URL: a URL can vary only at its end',
		],
		[
			'an address without its sample',
			{ templateButtons: { button: [{ type: 'URL', text: 'x', url: 'https://example.com/{{1}}' }] } },
			'Button 1: Sample is empty',
		],
		['a language that is none', { language: 'English' }, 'Language: "English" is not a language code'],
	])('%s', async (_, changes, message) => {
		const error = await failureOf(run('template', 'create', { ...shipped, ...changes }));
		expect(error.message).toContain(message);
		expect(graphCalls()).toEqual([]);
	});
});
