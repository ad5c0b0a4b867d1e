import { templateStatuses } from '../graph/utility/utilityTemplates.ts';

import { closed, positive } from './bodies.ts';

/** JSON schemas of what the Messenger part of the control plane takes. */

const word = { type: 'string', minLength: 1 } as const;
const id = { type: 'string', pattern: '^\\d+$' } as const;

export const batchBody = closed({
	required: ['size'],
	properties: { size: { ...positive, maximum: 1000 } },
});

export const listsBody = closed({
	required: ['pageSizes'],
	properties: {
		pageSizes: {
			type: 'array',
			nullable: true,
			minItems: 1,
			items: { type: 'integer', minimum: 0, maximum: 100 },
		},
	},
});

export const redeliverBody = closed({ required: ['mid'], properties: { mid: word } });

export const tokenBody = closed({
	properties: {
		kind: { type: 'string', enum: ['page', 'user'] },
		page: closed({ required: ['id', 'name'], properties: { id, name: word } }),
		permissions: { type: 'array', items: word },
		expiresInMs: { type: 'integer' },
	},
});

export const inboxBody = closed({
	required: ['psid', 'action'],
	properties: {
		psid: id,
		action: { type: 'string', enum: ['take', 'release', 'pass', 'request', 'write'] },
		text: word,
		appId: id,
		metadata: word,
	},
});

export const automatedAnswersBody = closed({
	required: ['psid', 'active'],
	properties: { psid: id, active: { type: 'boolean' } },
});

export const routingBody = closed({
	required: ['defaultApp'],
	properties: { pageId: id, defaultApp: { ...id, nullable: true } },
});

export const policyBody = closed({
	required: ['action'],
	properties: { pageId: id, action: { type: 'string', enum: ['block', 'unblock'] }, reason: word },
});

export const regionBody = closed({
	required: ['euPrivacyRules'],
	properties: { euPrivacyRules: { type: 'boolean' } },
});

export const reviewBody = closed({
	required: ['name', 'status'],
	properties: {
		pageId: id,
		name: word,
		language: word,
		status: { type: 'string', enum: [...templateStatuses] },
		reason: word,
	},
});

export const limitsBody = closed({
	properties: {
		pageId: id,
		enforced: { type: 'boolean' },
		engagedPeople: positive,
		throttle: closed({
			required: ['code', 'forMs'],
			properties: { code: { type: 'integer', enum: [4, 613, 80006] }, forMs: positive },
		}),
	},
});
