import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findGap, findLoginGap } from '../../../vendors/messenger/credentials/credentials';
import { usesLogin } from '../../../vendors/messenger/login/login';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { toSummary, type Check } from './setup/check';
import { toChecks } from './setup/checks';
import { gatherFacts } from './setup/gatherFacts';

async function execute(context: IExecuteFunctions): Promise<OperationResult> {
	const checks = await check(context);
	return { ...toSummary(checks), checks: checks as unknown as IDataObject[] };
}

async function check(context: IExecuteFunctions): Promise<Check[]> {
	const credentials = await graphOf(context).credentials();
	const gap = usesLogin(context) ? findLoginGap(credentials) : findGap(credentials);
	if (gap === undefined) return toChecks(await gatherFacts(context));
	const noPage = usesLogin(context) && credentials.pageId === '';
	const fix = noPage
		? 'Choose one of your Pages in this node.'
		: "Open this node's credential, correct it and test it.";
	return [{ about: 'credential', status: 'problem', message: gap, fix }];
}

export const checkSetup: DeclaredOperation = {
	name: 'Check Setup',
	value: 'checkSetup',
	action: 'Check the setup of a page',
	description: 'Find out why messages do not arrive or cannot be sent, and how to fix it',
	fields: [],
	execute,
};
