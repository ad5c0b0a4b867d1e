import { readFileSync } from 'node:fs';
import path from 'node:path';

import axios from 'axios';

import { pageFields } from '../../../playground/graph/fields.ts';
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
			data: { access_token: pageAccessToken, ...body },
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
		for (const [method, edge] of [
			['POST', 'subscribed_apps'],
			['DELETE', 'messenger_profile'],
		] as const) {
			const [required] = paramsOf(method, edge).filter((param) => param.required);
			const { data } = await call(method, edge, {});
			expect(data.error.message).toBe(`(#100) The parameter ${required!.name} is required`);
		}
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
