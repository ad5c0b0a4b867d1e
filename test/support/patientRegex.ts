import { createRequire } from 'node:module';

import * as workflow from 'n8n-workflow';

/**
 * n8n stops a regular expression after 250 ms by the clock on the wall, also when a busy machine has given it no time
 * to run. What tests are about does not depend on that.
 */
const engine: workflow.RegexEngine = {
	exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
	test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
	replace: (pattern, input, flags, replacement) => input.replace(new RegExp(pattern, flags), replacement),
	matchAll: (pattern, input, flags = '') => [
		...input.matchAll(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)),
	],
	split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
};

/** n8n-core may resolve another copy than the tests. */
const asCore = createRequire(require.resolve('n8n-core'))('n8n-workflow') as typeof workflow;
for (const { setSafeRegexEngine } of [workflow, asCore]) setSafeRegexEngine?.(engine);
