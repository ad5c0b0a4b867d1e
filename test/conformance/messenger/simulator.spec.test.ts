import { readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';

import { pageFields } from '../../../playground/graph/webhooks/fields.ts';
import { buyers, pageAccessToken } from '../../../playground/seed.ts';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';
import { withSimulators } from '../../support/simulators';

interface Edge {
	method: string;
	edge: string;
	params: Array<{ name: string; required: boolean; enum?: string[] }>;
}

const spec = path.join(conformanceData ?? '', 'fixtures/messenger/spec/page-messaging-edges.v25.json');
const edges = conformanceData
	? (JSON.parse(readFileSync(spec, 'utf8')) as { page_edges: Edge[] }).page_edges
	: [];
const paramsOf = (method: string, edge: string) =>
	edges.find((candidate) => candidate.method === method && candidate.edge === edge)!.params;
const enumOf = (method: string, edge: string, name: string): string[] =>
	paramsOf(method, edge).find((param) => param.name === name)!.enum!;

describeWithVendorData("Meta's machine-readable description of the Page", () => {
	const simulators = withSimulators();
	const psid = buyers[0]!.psid;
	let mid: string;
	beforeEach(() => void (mid = simulators.messenger.buyer(psid).write('hi')));

	const call = async (method: string, edge: string, body: object) =>
		await axios.request({
			method,
			url: `${simulators.origin}/graph.facebook.com/v25.0/me/${edge}`,
			[method === 'GET' ? 'params' : 'data']: { access_token: pageAccessToken, ...body },
			validateStatus: () => true,
		});
	const send = async (body: object) => await call('POST', 'messages', { recipient: { id: psid }, ...body });
	const complaintAbout = async (name: string) => {
		const { data } = await send({ message: { text: 'hi' }, [name]: 'NO_SUCH_VALUE' });
		return /must be one of \{(.*)\}/.exec(data.error.message)![1]!.split(', ').sort();
	};

	it.each(['messaging_type', 'notification_type'])('%s takes the same values', async (name) => {
		expect(await complaintAbout(name)).toEqual([...enumOf('POST', 'messages', name)].sort());
	});

	it('sender_action takes all its values, in either case', async () => {
		const actions = enumOf('POST', 'messages', 'sender_action');
		for (const action of [...actions, ...actions.map((name) => name.toLowerCase())]) {
			const payload = { message_id: mid, reaction: 'love' };
			const { data } = await send({ sender_action: action, payload });
			expect([action, data]).toEqual([action, { recipient_id: psid }]);
		}
	});

	it('required parameters are required', async () => {
		expect((await call('POST', 'messages', { message: { text: 'hi' } })).data.error.message).toBe(
			'(#100) The parameter recipient is required',
		);
	});

	/** Edges that are not played, and those whose parameters are reported in another way. */
	const elsewhere = [
		'blocked',
		'business_messaging_feature_status',
		'notification_message_tokens',
		'notification_messages_dev_support',
		'welcome_message_flows',
	];
	const withRequired = edges.filter(
		({ edge, params }) => !elsewhere.includes(edge) && params.some(({ required }) => required),
	);

	it.each(withRequired.map(({ method, edge }) => [method, edge] as const))(
		'%s %s misses what is required, and nothing else',
		async (method, edge) => {
			const required = paramsOf(method, edge).filter((param) => param.required);
			const { data } = await call(method, edge, {});
			const missing = /^\(#100\) The parameter (\w+) is required$/.exec(data.error.message)?.[1];
			expect(required.map(({ name }) => name)).toContain(missing);
		},
	);

	it.each([
		['GET', 'message_templates', 'status', {}],
		['GET', 'message_templates', 'category', {}],
		['GET', 'conversations', 'platform', {}],
		['POST', 'message_templates', 'category', { name: 'a', language: 'en' }],
		['POST', 'message_templates', 'parameter_format', { name: 'a', language: 'en', category: 'UTILITY' }],
		['POST', 'moderate_conversations', 'actions', { user_ids: [{ id: '1' }] }],
		['DELETE', 'custom_user_settings', 'params', { psid }],
	] as const)('%s %s takes the same values of %s', async (method, edge, name, rest) => {
		const { data } = await call(method, edge, { ...rest, [name]: 'NO_SUCH_VALUE' });
		const ours = /must be one of \{(.*)\}/.exec(data.error.message)![1]!.split(', ').sort();
		expect(ours).toEqual([...enumOf(method, edge, name)].sort());
	});

	it('webhook fields have the same names', async () => {
		const known = enumOf('POST', 'subscribed_apps', 'subscribed_fields');
		expect(pageFields.filter((field) => !known.includes(field))).toEqual([]);
		const { data } = await call('POST', 'subscribed_apps', { subscribed_fields: pageFields });
		expect(data).toEqual({ success: true });
	});

	it('properties of the profile have the same names', async () => {
		const known = enumOf('DELETE', 'messenger_profile', 'fields').map((name) => name.toLowerCase());
		const { data } = await call('DELETE', 'messenger_profile', { fields: ['no_such_field'] });
		const ours = /must be one of \{(.*)\}/.exec(data.error.message)![1]!.split(', ');
		// The greeting is in Meta's documentation, but not in this description.
		expect(ours.filter((name) => !known.includes(name))).toEqual(['greeting']);
	});
});
