import { textIn } from '../../../../core/guards';
import { type JsonObject } from '../deliveryBody';
import { always, never, type Details, type EventRow } from './eventRow';

/** What a person agrees to, and takes back. */
export const consent = {
	optin: {
		name: 'Opt-In',
		description: 'A person agreed to receive messages, for example with a checkbox on your website',
		fields: ['messaging_optins'],
		contentKeys: ['optin'],
		isIt: (content) => !isStop(content),
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({ ...toOptin(content), optin: content }),
	},
	// Who takes an opt-in back is reported in either field.
	optout: {
		name: 'Opt-Out',
		description: 'A person no longer wants such messages',
		fields: ['messaging_optouts', 'messaging_optins'],
		contentKeys: ['optin', 'optout'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({ ...toOptin(content), optout: content }),
	},
	accountLinking: {
		name: 'Account Linking',
		description: 'A person linked their shop account to the chat, or unlinked it',
		fields: ['messaging_account_linking'],
		contentKeys: ['account_linking'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: ({ status, authorization_code: code }) => ({
			status: textIn(status),
			authorizationCode: textIn(code),
		}),
	},
} as const satisfies Record<string, EventRow>;

/** A person who takes an opt-in back is reported in the same form as one who gives it. */
const isStop = ({ notification_messages_status: status }: JsonObject): boolean =>
	/^stop/i.test(textIn(status) ?? '');

const toOptin = (content: JsonObject): Details => ({
	type: textIn(content.type),
	ref: textIn(content.ref),
	userRef: textIn(content.user_ref),
	payload: textIn(content.payload),
	title: textIn(content.title),
});
