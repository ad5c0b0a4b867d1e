import { isRecord, textIn } from '../../../../core/guards';
import { withoutUndefined } from '../../../../core/withoutUndefined';
import { objectsIn, type JsonObject } from '../deliveryBody';
import { always, never, type Details, type EventRow } from './eventRow';

/** What people, and Facebook, think of the messages of the Page. */
export const feedback = {
	feedback: {
		name: 'Feedback',
		description: 'A person answered a request for feedback',
		fields: ['messaging_feedback'],
		contentKeys: ['messaging_feedback'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({ feedback: toFeedback(content) }),
	},
	responseFeedback: {
		name: 'Response Feedback',
		description: 'A person rated an automatic answer',
		fields: ['response_feedback'],
		contentKeys: ['response_feedback'],
		isIt: always,
		changeFields: ['response_feedback'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: ({ feedback: opinion }) => ({ feedback: textIn(opinion) ?? opinion }),
	},
	policyEnforcement: {
		name: 'Policy Enforcement',
		description: 'Facebook stopped your Page from sending, or allowed it again',
		fields: ['messaging_policy_enforcement'],
		contentKeys: ['policy-enforcement', 'policy_enforcement'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: ({ action, reason }) => ({ action: textIn(action), reason: textIn(reason) }),
	},
} as const satisfies Record<string, EventRow>;

/** https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback */
const toFeedback = ({ feedback_screens: screens }: JsonObject): Details[] =>
	objectsIn(screens).flatMap(({ screen_id: screenId, questions }) =>
		Object.entries(isRecord(questions) ? questions : {}).flatMap(([question, answer]) =>
			isRecord(answer)
				? [
						withoutUndefined({
							screen: textIn(screenId),
							question,
							type: textIn(answer.type),
							answer: textIn(answer.payload),
							followUp: isRecord(answer.follow_up) ? textIn(answer.follow_up.payload) : undefined,
						}),
					]
				: [],
		),
	);
