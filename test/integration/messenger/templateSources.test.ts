import type { INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { app, buyers, page } from '../../../playground/seed.ts';
import { withBinaryFiles, type BinaryFile } from '../../support/binaryFiles';
import { loadOptionsContext } from '../../support/loadOptions';
import { loginCredential, messengerCredential } from '../../support/messengerCredential';
import { failureOf } from '../../support/messengerRun';
import { logLines, resetN8nServices, runNode, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const psid = buyers[0]!.psid;
const files = withBinaryFiles();
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
	'base64',
);

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
	simulators.world.calls.length = 0;
});

const base = () => `${simulators.origin}/graph.facebook.com`;
const run = async (
	[resource, operation]: [string, string],
	parameters: INodeParameters,
	more: Partial<NodeRun> = {},
) =>
	(
		await runNode({
			node: new Messenger(),
			parameters: { resource, operation, ...parameters },
			credentials: [messengerCredential(base())],
			...more,
		})
	).json;
const create = async (parameters: INodeParameters, more?: Partial<NodeRun>) =>
	await run(['template', 'create'], parameters, more);
const reviewed = () => simulators.world.clock.advance(60_000);
const closeWindow = () => simulators.world.clock.advance(3 * 24 * 60 * 60 * 1000);
const templates = () => simulators.messenger.state().pages[0]!.templates;
const lastMessage = () =>
	simulators.messenger
		.thread(psid)
		.messages.filter(({ from }) => from === 'page')
		.at(-1)!;
const graphCalls = () =>
	simulators.world.calls
		.filter(({ vendor }) => vendor === 'messenger')
		.map(({ method, path }) => `${method} ${path.split('?')[0]!.replace(/^.*?v26\.0/, '')}`);

describe("a template from Facebook's library", () => {
	const copy: INodeParameters = {
		wording: 'library',
		libraryTemplate: { __rl: true, mode: 'list', value: 'payment_received_1/en' },
		name: 'money_is_here',
		language: 'en_US',
		libraryButtons: { button: [{ url: 'https://example.com/my-orders' }] },
	};

	it('is found by its words, copied under a name of its own, and sent', async () => {
		const context = loadOptionsContext({
			node: new Messenger(),
			parameters: {},
			credentials: [messengerCredential(base())],
		});
		const { searchLibraryTemplates } = new Messenger().methods.listSearch;
		const { results } = await searchLibraryTemplates.call(context, 'payment');
		expect(results).toEqual([
			{ name: expect.stringMatching(/^payment_received_1 \(en\): Hello/), value: 'payment_received_1/en' },
		]);

		const [created] = await create(copy);
		expect(created).toMatchObject({ name: 'money_is_here', language: 'en_US', category: 'UTILITY' });
		reviewed();
		expect(templates()[0]).toMatchObject({
			status: 'APPROVED',
			libraryTemplateName: 'payment_received_1',
		});
		closeWindow();
		await run(['message', 'sendUtilityTemplate'], {
			psid,
			template: { __rl: true, mode: 'name', value: 'money_is_here/en_US' },
			bodyValues: { value: [{ value: 'Jamie' }, { value: '1001' }] },
		});
		expect(lastMessage().attachment!.payload).toMatchObject({
			text: 'Hello Jamie, we have received your payment for order 1001. Thank you very much.',
			buttons: [{ title: 'Manage order', url: 'https://example.com/my-orders' }],
		});
	});

	it.each<[string, INodeParameters, string]>([
		['no template', { libraryTemplate: { __rl: true, mode: 'name', value: '' } }, 'Template is empty'],
		['no name', { name: '' }, 'Name is empty'],
		[
			'an address that varies',
			{ libraryButtons: { button: [{ url: 'https://a.example/{{1}}' }] } },
			'has the same URL in every message',
		],
		['no address', { libraryButtons: { button: [{ url: '' }] } }, 'Button 1: URL is empty'],
	])('with %s is refused before any call', async (_, changes, message) => {
		expect((await failureOf(create({ ...copy, ...changes }))).message).toContain(message);
		expect(graphCalls()).toEqual([]);
	});

	it('says so when its buttons were not given an address', async () => {
		const error = await failureOf(create({ ...copy, libraryButtons: {} }));
		expect(error.message).toContain('Facebook does not accept a value in this call');
	});
});

describe('a template with a picture in its header', () => {
	const parcel: INodeParameters = {
		wording: 'own',
		name: 'parcel_sent',
		language: 'en',
		body: 'Good news! Your order {{order_number}} is on its way to you now.',
		bodySamples: { sample: [{ name: 'order_number', example: '566701' }] },
		headerPicture: 'binary',
		headerBinaryPropertyName: 'data',
	};
	const login: INodeParameters = {
		authentication: 'oAuth2',
		page: { __rl: true, mode: 'list', value: page.id },
	};
	const item = async (mimeType = 'image/png') => {
		const file: BinaryFile = { bytes: png, mimeType, fileName: 'parcel.png' };
		return { json: {}, binary: { data: await files.stored(file) } };
	};
	const withLogin = async (parameters: INodeParameters = {}, mimeType = 'image/png') =>
		await create(
			{ ...parcel, ...login, ...parameters },
			{
				credentials: [loginCredential(base())],
				items: [await item(mimeType)],
			},
		);

	it('is uploaded in the name of the person who has logged in, and approved', async () => {
		await withLogin();
		expect(graphCalls().filter((call) => call.startsWith('POST') && !call.includes('oauth'))).toEqual([
			`POST /${app.id}/uploads`,
			expect.stringMatching(/^POST \/upload:/),
			`POST /${page.id}/message_templates`,
		]);
		reviewed();
		expect(templates()[0]).toMatchObject({ name: 'parcel_sent', status: 'APPROVED' });
		expect(templates()[0]!.components[0]).toEqual({
			type: 'HEADER',
			format: 'IMAGE',
			example: { header_handle: [expect.stringMatching(/^4:/)] },
		});

		closeWindow();
		await run(['message', 'sendUtilityTemplate'], {
			psid,
			template: { __rl: true, mode: 'list', value: 'parcel_sent/en' },
			header: { imageUrl: 'https://example.com/parcel.png' },
			bodyValues: { value: [{ name: 'order_number', value: '7' }] },
		});
		expect(JSON.stringify(lastMessage())).toContain('Your order 7 is on its way to you now.');
	});

	it('may name a picture that was uploaded elsewhere', async () => {
		await withLogin();
		const handle = templates()[0]!.components[0]!.example!.header_handle![0]!;
		await create({ ...parcel, name: 'other', headerPicture: 'handle', headerHandle: handle });
		reviewed();
		expect(templates()[1]).toMatchObject({ name: 'other', status: 'APPROVED' });
	});

	it('with a copied token says who can upload, before any call', async () => {
		const error = await failureOf(create(parcel, { items: [await item()] }));
		expect(error.message).toContain('only from a person who has logged in');
		expect(error.description).toContain('Choose Facebook Login');
		expect(graphCalls()).toEqual([]);
	});

	it.each<[string, INodeParameters, string | undefined, string]>([
		['a GIF', {}, 'image/gif', 'Facebook takes only JPEG and PNG here'],
		['words as well', { header: 'Parcel' }, undefined, 'The header has both text and an image'],
		['an empty body', { body: '' }, undefined, 'Body is empty'],
		['no handle', { headerPicture: 'handle' }, undefined, 'Header Image: Handle is empty'],
	])('with %s is refused before any call', async (_, changes, mimeType, message) => {
		expect((await failureOf(withLogin(changes, mimeType))).message).toContain(message);
		expect(graphCalls()).toEqual([]);
	});

	it('says who may upload when Facebook refuses, and tells no secret', async () => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/uploads',
			action: 'fail',
			status: 400,
			body: { error: { message: '(#200) Permissions error', type: 'OAuthException', code: 200 } },
		});
		const error = await failureOf(withLogin());
		expect(error.message).toContain('does not let this person upload');
		expect(`${JSON.stringify(error)} ${JSON.stringify(logLines)}`).not.toMatch(/EAA|appsecret/);
		expect(templates()).toEqual([]);
	});
});
