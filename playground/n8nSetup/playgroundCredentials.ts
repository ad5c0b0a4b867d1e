import axios from 'axios';

import type { CredentialType, N8nApi } from './n8nApi.ts';

/** By credential type: what a node needs to be bound to it. */
export type BoundCredentials = Record<string, { id: string; name: string }>;

/** Fills in n8n's credential forms with what the simulators say, label by label, as a person would. */
export async function createCredentials(api: N8nApi, simulators: string): Promise<BoundCredentials> {
	const { data: forms } = await axios.get<Record<string, unknown>>(`${simulators}/_playground/credentials`);
	const types = await api.credentialTypes();
	const bound: BoundCredentials = {};
	for (const type of types) {
		const form = forms[type.displayName];
		if (!isForm(form)) continue;
		const saved = await api.saveCredential({
			name: `${type.displayName} (playground)`,
			type: type.name,
			data: fillIn(type, form),
		});
		bound[type.name] = { id: saved.id, name: saved.name };
	}
	return bound;
}

const isForm = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Values by the names that n8n stores them under.
 *
 * @throws when a label, or a choice of a list, does not exist in the credential
 */
export function fillIn(type: CredentialType, form: Record<string, string>): Record<string, string> {
	const values = Object.entries(form).map(([label, typed]): [string, string] => {
		const field = type.properties.find(
			({ displayName }) => displayName.toLowerCase() === label.toLowerCase(),
		);
		if (!field) throw new Error(`The credential "${type.displayName}" has no field "${label}".`);
		if (field.type !== 'options') return [field.name, typed];
		const choice = field.options?.find(({ name }) => name === typed);
		if (!choice) throw new Error(`"${label}" of "${type.displayName}" does not offer "${typed}".`);
		return [field.name, choice.value];
	});
	return Object.fromEntries(values);
}
