import { textIn } from '../../../../core/guards';
import { always, noDetails, type EventRow } from './eventRow';

/** What a person does without writing. */
export const taps = {
	postback: {
		name: 'Button Tapped',
		description: 'A person tapped a button, such as Buy or Get Started (Facebook: postback)',
		fields: ['messaging_postbacks'],
		contentKeys: ['postback'],
		isIt: always,
		changeFields: [],
		hasOwnMid: true,
		opensWindow: always,
		filteredBy: 'payloadPrefixes',
		detailsOf: noDetails,
	},
	reaction: {
		name: 'Reaction',
		description: 'A person reacted to a message with an emoji',
		fields: ['message_reactions'],
		contentKeys: ['reaction'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: ({ action }) => textIn(action) !== 'unreact',
		filteredBy: 'none',
		detailsOf: ({ action, emoji, reaction }) => ({
			action: textIn(action),
			emoji: textIn(emoji),
			reaction: textIn(reaction),
		}),
	},
	// A ref comes as a referral in an existing chat, and with the postback of Get Started in a new one.
	referral: {
		name: 'Came by Link',
		description: 'A person followed an m.me link with a ref into the chat (Facebook: referral)',
		fields: ['messaging_referrals'],
		contentKeys: ['referral'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: always,
		filteredBy: 'refPrefixes',
		detailsOf: noDetails,
	},
} as const satisfies Record<string, EventRow>;
