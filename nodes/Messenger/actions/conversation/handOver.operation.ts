import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { chosenLanguage, findLanguage } from '../../../checkout/telling/findLanguage';
import { messengerOf } from '../../../vendors/messenger/channel';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';
import { pageInboxAppId } from '../../../vendors/messenger/events/pageInbox';
import { personHasChatMs, toPersonMark } from '../../../vendors/messenger/events/personMark';
import { toDelivery } from '../../../vendors/messenger/sending/deliver';
import { toTextMessage } from '../../../vendors/messenger/sending/message';
import { messageLanguageFields } from '../../../wording/languageFields';
import { personComing } from '../../../wording/wishes/personComing';
import { personField } from '../../panel/person.description';
import { sendUnlessSent } from '../message/sentBefore';
import { changeThreadControl, metadataField } from './threadControl';

const handOverOptions = collection({
	displayName: 'Options',
	name: 'handOverOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		...messageLanguageFields,
		metadataField.with({
			description: 'For whoever answers: what it is about (Facebook: metadata). At most 1000 characters.',
		}),
		textField({
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. Robin will answer you here between 9 and 5.',
			description:
				'What the person reads. Left empty, it says in their language that somebody will answer in the chat as soon as possible.',
		}),
	],
});

/** Says so, and lets go of the chat: what is said cannot be said any more afterwards. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const { text: own = '', metadata = '', ...choice } = handOverOptions.read(context, itemIndex);
	const note = metadataField.optional(metadata);
	const text = own.trim() === '' ? await sentenceFor(context, psid, choice) : own;
	const until = new Date(Date.now() + personHasChatMs);
	const sentence = { psid, message: toTextMessage(text), metadata: toPersonMark(until) };
	const said = await toDelivery(sendUnlessSent(context, itemIndex, sentence));
	const isWithOther = !said.delivered && said.outcome === 'thread-owner';
	const passed = isWithOther || (await pass(context, itemIndex, note));
	return {
		psid,
		handedOver: true,
		...(isWithOther && { alreadyHandedOver: true }),
		silentUntil: until.toISOString(),
		// What Facebook does not do, the Messenger Trigger can, once it has seen the sentence.
		silentBy: passed ? 'facebook' : 'trigger',
		said: said.delivered,
		...(said.delivered
			? { text, messageId: said.messageId }
			: !isWithOther && { outcome: said.outcome, reason: said.reason }),
	};
}

type Choice = Pick<ReturnType<typeof handOverOptions.read>, 'language' | 'otherLanguage'>;

async function sentenceFor(context: IExecuteFunctions, psid: string, choice: Choice): Promise<string> {
	const found = await findLanguage(messengerOf(context), psid, chosenLanguage(choice));
	return personComing[found.language];
}

/** @returns whether Facebook keeps the bot out of the chat; it may not route the conversations of this Page */
async function pass(
	context: IExecuteFunctions,
	itemIndex: number,
	note: string | undefined,
): Promise<boolean> {
	const more: IDataObject = { target_app_id: pageInboxAppId, ...(note && { metadata: note }) };
	const change = async () => await changeThreadControl(context, itemIndex, 'pass_thread_control', more);
	// The sentence is sent: what fails for a moment is tried again, so that a retry does not say it twice.
	return await change()
		.catch(async (error: unknown) => {
			const kind = graphFailureOf(error)?.kind;
			if (kind !== 'temporary' && kind !== 'no-answer') throw error;
			return await change();
		})
		.then(
			() => true,
			(error: unknown) => {
				const kind = graphFailureOf(error)?.kind;
				if (kind === 'thread-owner') return true;
				if (kind !== 'invalid' && kind !== 'permission') throw error;
				context.logger.warn(
					`Messenger could not hand the chat to the Page inbox: ${(error as Error).message}. The Messenger Trigger stays silent if its option Stay Silent While a Person Answers is on.`,
				);
				return false;
			},
		);
}

export const handOver: DeclaredOperation = {
	name: 'Let a Person Take Over',
	value: 'handOver',
	action: 'Let a person take over',
	description:
		'Tell the buyer in their language that somebody will answer, hand the chat to your Page inbox, and stay silent until they are done. Without these, see Hand Chat to a Person.',
	fields: [personField, handOverOptions],
	execute,
};
