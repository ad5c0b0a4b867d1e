import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';
import { requiredHttps } from './httpsAddress';
import { boundedList } from '../../../vendors/messenger/sending/fieldText';

export const domainsField = field(
	{
		displayName: 'Domains',
		name: 'domains',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com, https://shop.example.com',
		description:
			"Websites that may use Messenger Extensions and your Page's plugins: at most 50, separated by commas or one per line. They replace the current ones.",
	},
	toDomains,
);

/** `https://a.example, https://b.example`, or one a line. */
function toDomains(value: unknown, self: Field): string[] {
	const written = Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/);
	const domains = written.map((domain) => String(domain).trim()).filter((domain) => domain !== '');
	const origins = domains.map((domain) => toOrigin(domain, self));
	return boundedList(self.label, 'domains', origins, { max: profileLimits.domains });
}

function toOrigin(domain: string, self: Field): string {
	const address = requiredHttps(/^https?:|:\/\//i.test(domain) ? domain : `https://${domain}`, self);
	return new URL(address).origin;
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const domains = domainsField.read(context, itemIndex);
	return await setProfile(context, { whitelisted_domains: domains });
}

export const setDomains: DeclaredOperation = {
	name: 'Set Domains',
	value: 'setDomains',
	action: 'Set domains',
	description: 'Websites that are allowed to work with the chat',
	fields: [domainsField],
	execute,
};
