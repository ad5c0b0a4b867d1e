import type {
	ICredentialType,
	INodeParameters,
	INodePropertyOptions,
	IWebhookDescription,
} from 'n8n-workflow';

import { MessengerApi } from '../../../credentials/MessengerApi.credentials';
import { MessengerOAuth2Api } from '../../../credentials/MessengerOAuth2Api.credentials';
import { PayPalCheckoutApi } from '../../../credentials/PayPalCheckoutApi.credentials';
import { leftBy, namesIn, versionsOfNodes } from '../../support/before';
import { nodesByName, openSaved, prefix } from './savedNodes';

const isFine = { lost: [], missing: [], others: [], unknown: [] };

/** Outputs that have another name now, at the place where they were: a connection knows its place. */
const renamed: Record<string, string> = {
	Echo: 'Sent by Your Page',
	Handover: 'Chat Handed Over',
	Postback: 'Button Tapped',
	Referral: 'Came by Link',
};
const asNow = (output: string) => renamed[output] ?? output;

/** Fields that n8n gives every tool of an AI agent. */
const fieldsOfTools = ['descriptionType', 'toolDescription'];

/** Every field of every operation filled in once, and every choice of every list chosen once. */
interface Panel {
	node: string;
	typeVersion: number;
	sets: Array<{
		parameters: INodeParameters;
		outputs: string[];
		/** What was not saved, because it was the default: values by path. */
		defaults: Record<string, unknown>;
		/** Fields that had to be filled in, and were not. */
		required?: string[];
	}>;
}

const panels = versionsOfNodes.flatMap((version) =>
	namesIn(version, 'parameters').map((name) => [version, name] as const),
);

describe.each(panels)('a node saved by %s (%s)', (version, name) => {
	const { node, typeVersion, sets } = leftBy<Panel>(version, `parameters/${name}`);

	it('has all it had in its fields, and the outputs it had', () => {
		for (const { parameters, outputs, defaults, required = [] } of sets) {
			const { filled, ...opened } = openSaved(nodesByName[node]!, typeVersion, parameters, defaults);
			const { resource, operation } = filled;
			const what = { resource, operation };
			const missing = opened.missing.filter((field) => !required.includes(field));
			expect({ ...what, ...opened, missing }).toEqual({ ...what, ...isFine, outputs: outputs.map(asNow) });
		}
	});
});

interface SavedWorkflow {
	nodes: Array<{ name: string; type: string; typeVersion: number; parameters: INodeParameters }>;
	connections: Record<string, { main?: unknown[][] }>;
}

const workflows = versionsOfNodes.flatMap((version) =>
	namesIn(version, 'workflows').map((name) => [version, name] as const),
);

describe.each(workflows)('a workflow imported from %s (%s)', (version, name) => {
	const { nodes, connections } = leftBy<SavedWorkflow>(version, `workflows/${name}`);
	const outputs = leftBy<Record<string, Record<string, string[]>>>(version, 'workflowOutputs')[
		`${name}.json`
	]!;
	const own = nodes.flatMap((saved) => {
		const nodeType = nodesByName[saved.type.replace(prefix, '').replace(/Tool$/, '')];
		return saved.type.startsWith(prefix) ? [{ ...saved, nodeType: nodeType! }] : [];
	});

	it('has nodes of ours that open as they were saved', () => {
		expect(own.length).toBeGreaterThan(0);
		for (const { name: called, nodeType, typeVersion, parameters } of own) {
			const opened = openSaved(nodeType, typeVersion, parameters);
			const lost = opened.lost.filter((path) => !fieldsOfTools.includes(path));
			expect({ called, ...opened, lost }).toMatchObject({ called, ...isFine });
		}
	});

	it('has connections behind the outputs they were drawn from', () => {
		for (const { name: called, type, nodeType, typeVersion, parameters } of own) {
			if (type.endsWith('Tool')) continue;
			const opened = openSaved(nodeType, typeVersion, parameters);
			expect([called, opened.outputs]).toEqual([called, outputs[called]?.map(asNow)]);
			expect(connections[called]?.main?.length ?? 0).toBeLessThanOrEqual(opened.outputs.length + 1);
		}
	});
});

/** The names by which n8n finds things again: in its database, in addresses, at Facebook and PayPal. */
interface Names {
	nodes: Record<
		string,
		{ versions: number[]; credentials: string[]; webhooks?: IWebhookDescription[]; usableAsTool?: boolean }
	>;
	credentials: Record<
		string,
		{ extends?: string[]; fields: Array<{ name: string; default: unknown; values?: string[] }> }
	>;
}

describe.each(versionsOfNodes)('what n8n has kept since %s', (version) => {
	const names = leftBy<Names>(version, 'names');

	it.each(Object.keys(names.nodes))('is a node of ours: %s', (name) => {
		const then = names.nodes[name]!;
		const { description } = nodesByName[name]!;
		expect([description.version].flat()).toEqual(expect.arrayContaining(then.versions));
		expect(description.credentials?.map((credential) => credential.name)).toEqual(
			expect.arrayContaining(then.credentials),
		);
		expect(description.usableAsTool).toBe(then.usableAsTool);
		for (const { name: called, httpMethod, path, isFullPath, restartWebhook } of then.webhooks ?? []) {
			const like = { name: called, httpMethod, path, isFullPath, restartWebhook };
			expect(
				description.webhooks?.find((webhook) => webhook.path === path && webhook.name === called),
			).toMatchObject(JSON.parse(JSON.stringify(like)) as object);
		}
	});

	it.each([MessengerApi, MessengerOAuth2Api, PayPalCheckoutApi])('is a credential: %p', (Credential) => {
		const credential: ICredentialType = new Credential();
		const then = names.credentials[credential.name]!;
		expect(credential.extends).toEqual(then.extends);
		const now = new Map(credential.properties.map((property) => [property.name, property]));
		for (const { name, values = [] } of then.fields) {
			const field = now.get(name);
			expect([name, field?.name]).toEqual([name, name]);
			const choices = (field!.options as INodePropertyOptions[] | undefined)?.map(({ value }) => value) ?? [];
			expect(choices).toEqual(expect.arrayContaining(values));
		}
	});
});
