import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { graphOf } from '../../../vendors/messenger/api/graph';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { profileFields } from './profile';

/** Can be read and not set: whether rules of Europe and Japan apply to the Page. */
const privacyRules = 'subject_to_new_eu_privacy_rules';

async function execute(context: IExecuteFunctions): Promise<OperationResult> {
	const graph = graphOf(context);
	const { pageId } = await graph.credentials();
	const { data } = await graph.get([pageId, 'messenger_profile'], {
		query: { fields: [...Object.values(profileFields), privacyRules].join(',') },
	});
	const [profile = {}] = (data ?? []) as IDataObject[];
	const missing = Object.values(profileFields).filter((field) => profile[field] === undefined);
	return { ...profile, notSet: missing };
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get profile',
	description: 'See what is set and what is not',
	fields: [],
	execute,
};
