import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { ProvenCredentials } from '../../core/webhook/provenCredentials';
import { receive } from '../../core/webhook/receive';
import { RecentEvents } from '../../core/webhook/recentEvents';
import { graphOf } from '../../vendors/messenger/api/graph';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { arrivalOf } from '../../vendors/messenger/events/arrival';
import { againAtMs, keyOf } from '../../vendors/messenger/events/eventKey';
import { parseDelivery, type MessengerEvent } from '../../vendors/messenger/events/events';
import { payloadParts } from '../../vendors/messenger/events/payloadParts';
import { noteDelivery } from '../../vendors/messenger/events/lastDelivery';
import { verifyMessengerDelivery } from '../../vendors/messenger/events/signature';
import { simplify } from '../../vendors/messenger/events/simplify';
import { wishOf } from '../../wording/wishes/wishOf';
import { eventsField } from '../panel/events.description';
import { options } from '../panel/fields';
import { passes, samplePageId, toList, underChosenName, type EventFilter } from '../eventFilter';
import { mayAnswer, takeAnswers } from './answers';
import { accountOf } from './linkedAccount';
import { tellLatePayTaps } from './latePayTap';
import { looksForWords } from './looksForWords';
import { sendOneByOne } from './oneByOne';
import { withoutThoseOfPeople } from './withPerson';
import { readName } from './personName';
import { received, refusals, type Refusal } from './refusals';

const provenCredentials = new ProvenCredentials<MessengerCredentials>();
const recentEvents = new RecentEvents(keyOf, undefined, againAtMs);

/** One delivery from Facebook: one item for each event that is wanted and new. */
export async function receiveDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const read = async () => await graphOf(context).credentials();
	let credentials: MessengerCredentials;
	return await receive<MessengerEvent, Refusal>(context, {
		async prove(rawBody) {
			const headers = context.getHeaderData() as Record<string, string | undefined>;
			const proof = await provenCredentials.prove(context, read, ({ appSecret }) =>
				verifyMessengerDelivery(rawBody, headers, appSecret),
			);
			credentials = proof.credentials;
			return proof.verdict;
		},
		async noteVerdict(reason) {
			const { appId } = credentials ?? (await read());
			noteDelivery(appId, new Date(), reason);
		},
		parse: ({ rawBody }) => parse(context, rawBody),
		choose(events) {
			const filter = readFilter(context, credentials);
			const forUs = forBot(context, events, credentials);
			return events
				.filter((event) => forUs.includes(event) || mayAnswer(event, false))
				.map((event) => underChosenName(event, filter.events))
				.filter((event) => passes(event, filter) || mayAnswer(event, looksForWords(context)));
		},
		async sendOn(events) {
			if (events.length < 2) return events;
			const { left, isIncomplete } = await sendOneByOne(context, events, credentials.appSecret);
			return isIncomplete ? 'incomplete' : left;
		},
		async takeOut(events) {
			const left = await takeAnswers(context, events, credentials, looksForWords(context));
			if (left === 'incomplete') return left;
			const filter = readFilter(context, credentials);
			// What no execution has taken is a tap like any other.
			const isForBot = (event: MessengerEvent) =>
				!(event.late || mayAnswer(event, false)) || forBot(context, [event], credentials).length > 0;
			return (await tellLatePayTaps(context, left)).filter(
				(event) => isForBot(event) && passes(event, filter),
			);
		},
		isSample: ({ pageId }) => pageId === samplePageId,
		recentEvents,
		toItem: async (event) => ({
			...simplify(event),
			...(context.getNode().typeVersion > 1 && {
				...partsOfTap(event),
				...cameFromOf(event),
				...askedFor(event),
			}),
			...accountOf(event, credentials.appSecret),
			...(options.fields.addName.readWithoutItem(context) && (await readName(context, event))),
			...(options.fields.includeRaw.readWithoutItem(context) && {
				raw: event.raw as IDataObject,
			}),
		}),
		toOutputs: (events) =>
			options.fields.outputPerEvent.readWithoutItem(context)
				? eventsField.readWithoutItem(context).map((kind) => events.filter((event) => event.kind === kind))
				: [events],
		received: { webhookResponse: received },
		refusals,
	});
}

/** Without what is for a person of the shop, where the merchant wants that. */
const forBot = (
	context: IWebhookFunctions,
	events: MessengerEvent[],
	{ appId }: MessengerCredentials,
): MessengerEvent[] =>
	options.fields.quietForPerson.readWithoutItem(context)
		? withoutThoseOfPeople(context, events, appId)
		: events;

/** Saved triggers of version 1 keep the items they gave. */
function partsOfTap(event: MessengerEvent): IDataObject {
	const { payload } = simplify(event);
	return typeof payload === 'string' ? payloadParts(payload) : {};
}

/** The same holds for how somebody came. */
function cameFromOf(event: MessengerEvent): IDataObject {
	const cameFrom = arrivalOf(event);
	return cameFrom ? { cameFrom } : {};
}

/** Whether somebody asks for a person, for no more notices, or for notices again: by a whole message, or a button. */
function askedFor(event: MessengerEvent): IDataObject {
	if (!['message', 'quickReply', 'postback'].includes(event.kind)) return {};
	const { text, title } = simplify(event);
	const asksFor = wishOf(text ?? title);
	return asksFor ? { asksFor } : {};
}

function parse(context: IWebhookFunctions, rawBody: Buffer): MessengerEvent[] {
	const complain = (reason: string) =>
		context.logger.error(
			`Messenger Trigger "${context.getNode().name}" got a genuine delivery it can't use: ${reason}`,
		);
	try {
		return parseDelivery(rawBody, complain);
	} catch {
		complain('it is not JSON');
		return [];
	}
}

function readFilter(context: IWebhookFunctions, { pageId, appId }: MessengerCredentials): EventFilter {
	const given = options.readWithoutItem(context);
	return {
		pageId,
		appId,
		everyPage: given.everyPage === true,
		events: eventsField.readWithoutItem(context),
		includeStandby: given.includeStandby === true,
		includeOwnEchoes: given.includeOwnEchoes !== false,
		includeOwnPosts: given.includeOwnPosts === true,
		keywords: toList(given.keywords),
		payloadPrefixes: toList(given.payloadPrefix),
		refPrefixes: toList(given.refPrefix),
	};
}
