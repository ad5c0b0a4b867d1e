import { publishedFor } from '../../../../vendors/messenger/events/callback';
import type { Check, Finding } from './check';
import { couldNotAsk } from './couldNotAsk';
import type { Listener, SetupFacts } from './facts';

/** Without these a shop hears nothing. */
const neededFields = ['messages', 'messaging_postbacks'];

const publishFix =
	'Publish a workflow that starts with a Messenger Trigger. If it is already published, unpublish it and publish it again.';

/**
 * The way of an event from Facebook to this n8n, step by step.
 *
 * @param isUsable whether the credential is good enough to believe what the answers say about the Page
 */
export function checkDelivery(facts: SetupFacts, isUsable: boolean): Finding[] {
	return [...checkAddress(facts), checkPageSubscription(facts, isUsable), checkLastDelivery(facts)];
}

function checkAddress({ subscription, listener, instanceUrl }: SetupFacts): Finding[] {
	const about = 'appSubscription';
	if ('failure' in subscription) return [couldNotAsk(about, 'where it sends events', subscription.failure)];
	const { value } = subscription;
	if (!value) {
		const message = 'Your Facebook app has no webhook address, so no events can arrive.';
		return [{ about, status: 'problem', message, fix: publishFix }];
	}
	const { callbackUrl, fields, active } = value;
	if (!active) {
		const message = `Facebook has stopped delivering events to ${callbackUrl}, usually because nothing answered there for an hour.`;
		return [{ about, status: 'problem', message, fix: publishFix }];
	}
	const missing = neededFields.filter((field) => !fields.includes(field));
	return [
		describeAddress(callbackUrl, instanceUrl, listener),
		missing.length === 0
			? {
					about: 'appFields',
					status: 'ok',
					message: `Facebook sends the app these fields: ${fields.join(', ')}.`,
				}
			: {
					about: 'appFields',
					status: 'problem',
					message: `Facebook does not send the app these fields: ${missing.join(', ')}.`,
					fix: 'Choose Message, Quick Reply and Postback under Events of the Messenger Trigger, then publish the workflow again.',
				},
	];
}

function describeAddress(callbackUrl: string, instanceUrl: string, listener: Listener | undefined): Check {
	const about = 'appSubscription';
	const isTestAddress = publishedFor(callbackUrl) !== callbackUrl;
	const isHere = isOf(callbackUrl, instanceUrl);
	const whose = isHere ? 'an address of this n8n' : 'which is not an address of this n8n';
	if (isTestAddress) {
		return {
			about,
			status: listener === 'trigger' ? 'warning' : 'problem',
			message: `Facebook sends events to ${callbackUrl}, the address of a test ${listener === 'trigger' ? 'that is listening now' : 'that ended without giving the address back'}.`,
			fix: 'When the test ends, the published workflow gets the address back. If it does not, unpublish that workflow and publish it again.',
		};
	}
	if (listener === 'trigger') {
		const message = isHere
			? `Facebook sends events to ${callbackUrl}, where a Messenger Trigger of this n8n answers.`
			: `Facebook sends events to ${callbackUrl}. A Messenger Trigger with this credential's App Secret answers there, but it is not an address of this n8n.`;
		return { about, status: 'ok', message };
	}
	return {
		about,
		status: 'problem',
		message: `Facebook sends events to ${callbackUrl}, ${whose}. ${strangers[listener ?? 'unreachable']}`,
		fix: isHere && listener === 'nobody' ? publishFix : takeOverFix,
	};
}

const takeOverFix =
	'A Facebook app has only one webhook address. To get the events here, turn on Options > Take Over From Another Workflow in a Messenger Trigger and publish its workflow, or use another app.';

const strangers: Record<Exclude<Listener, 'trigger'>, string> = {
	'somebody-else':
		"Something answers there, but it is not a Messenger Trigger with this credential's App Secret.",
	nobody: 'No published workflow answers there.',
	unreachable: 'n8n could not reach that address.',
};

const isOf = (callbackUrl: string, instanceUrl: string): boolean =>
	URL.canParse(callbackUrl) &&
	URL.canParse(instanceUrl) &&
	new URL(callbackUrl).host === new URL(instanceUrl).host;

function checkPageSubscription({ pageFields, subscription }: SetupFacts, isUsable: boolean): Finding {
	const about = 'pageSubscription';
	const fix =
		"Run this node with Page: Subscribe to Events, or publish the Messenger Trigger's workflow again.";
	if ('failure' in pageFields)
		return couldNotAsk(about, 'which fields the Page shares with the app', pageFields.failure);
	const fields = pageFields.value;
	if (fields.length === 0 && !isUsable) {
		const message =
			'Which fields the Page shares with the app can only be checked once the credential works.';
		return { about, status: 'unknown', message };
	}
	if (fields.length === 0) {
		const message = 'The app is not subscribed to the Page, so it gets nothing that people write.';
		const isPublished = 'value' in subscription && subscription.value !== undefined;
		const alongside = "Publishing the Messenger Trigger's workflow does that as well.";
		return { about, status: 'problem', message, fix: isPublished ? fix : alongside };
	}
	const wanted = 'value' in subscription ? (subscription.value?.fields ?? []) : [];
	const missing = [...new Set([...neededFields, ...wanted])].filter((field) => !fields.includes(field));
	if (missing.length === 0) {
		return {
			about,
			status: 'ok',
			message: `The Page shares these fields with the app: ${fields.join(', ')}.`,
		};
	}
	const status = missing.some((field) => neededFields.includes(field)) ? 'problem' : 'warning';
	return {
		about,
		status,
		message: `The Page does not share these fields with the app: ${missing.join(', ')}.`,
		fix,
	};
}

function checkLastDelivery({ lastDelivery }: SetupFacts): Check {
	const about = 'lastDelivery';
	const { receivedAt, refusedAt, refusedBecause } = lastDelivery;
	if (refusedAt && !(receivedAt && receivedAt > refusedAt)) {
		return {
			about,
			status: 'problem',
			message: `The last delivery, at ${refusedAt.toISOString()}, was refused: ${refusedBecause}.`,
			fix: "Compare the App Secret in the Messenger Trigger's credential with the one under App settings > Basic. If they match, something between Facebook and n8n changes what is sent, or somebody else sent it.",
		};
	}
	return receivedAt
		? { about, status: 'ok', message: `The last delivery arrived at ${receivedAt.toISOString()}.` }
		: {
				about,
				status: 'unknown',
				message: 'Nothing has arrived from Facebook since this n8n process started.',
				fix: 'Write to your Page from another account, then check again. If n8n runs in several processes, each knows only about its own deliveries.',
			};
}
