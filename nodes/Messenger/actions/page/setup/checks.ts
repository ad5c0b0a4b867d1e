import {
	explainDebugRefusal,
	findMissingPermissions,
	findOtherPage,
	findTokenProblem,
	lacksPermissions,
} from '../../../../vendors/messenger/credentials/credentialTest';
import { tellCausesOnce, type Check, type Finding } from './check';
import { causeOf, couldNotAsk } from './couldNotAsk';
import { checkDelivery } from './deliveryChecks';
import type { SetupFacts } from './facts';

const dayMs = 24 * 60 * 60 * 1000;
const credentialFix = "Open this node's credential, correct it and test it.";

/** What is right and what is wrong, in the order in which things depend on each other. */
export function toChecks(facts: SetupFacts): Check[] {
	const access = checkToken(facts);
	const isUsable = access[0]!.status !== 'problem';
	return tellCausesOnce([
		...access,
		...(isUsable ? [checkPage(facts)] : []),
		checkAppMode(),
		...checkDelivery(facts, isUsable),
		checkGetStarted(facts),
		...checkRate(facts),
	]);
}

function checkToken({ access, token, appId, now, usesLogin }: SetupFacts): Finding[] {
	const about = 'token';
	const broken = { about, status: 'problem' as const, cause: 'credential' };
	if ('failure' in access) {
		const { message, description } = access.failure;
		return [{ ...broken, message: `${message}.`, fix: description }];
	}
	if ('failure' in token) {
		const { failure } = token;
		const message = explainDebugRefusal({ ...failure, mayHaveBeenSent: false }, appId);
		return [{ ...broken, cause: causeOf(failure), message, fix: credentialFix }];
	}
	const details = token.value;
	const problem = findTokenProblem(details, appId);
	if (problem) return [{ ...broken, message: problem, fix: credentialFix }];
	const expiresMs = (details.expires_at ?? 0) * 1000;
	const valid: Check =
		expiresMs > 0
			? {
					about,
					status: expiresMs - now.getTime() < 14 * dayMs ? 'warning' : 'ok',
					message: `${whatGivesAccess(usesLogin)} is valid until ${new Date(expiresMs).toISOString()}.`,
					fix: usesLogin
						? 'Before then, open the credential and connect it again.'
						: 'Before then, generate a new one and put it into the credential. Tokens of system users, and tokens generated from a long-lived login, never expire.',
				}
			: { about, status: 'ok', message: `${whatGivesAccess(usesLogin)} is valid and does not expire.` };
	return [valid, checkPermissions(details.scopes ?? [], findMissingPermissions(details), usesLogin)];
}

const whatGivesAccess = (usesLogin: boolean): string =>
	usesLogin ? 'The access granted by the Facebook login' : 'The Page Access Token';

function checkPermissions(scopes: string[], missing: string[], usesLogin: boolean): Finding {
	const about = 'permissions';
	if (missing.length > 0) {
		const fix = usesLogin
			? `Add ${missing.join(' and ')} to Permissions in the credential, connect it again, and leave everything switched on in Facebook's dialog.`
			: `Generate a new one with ${missing.join(' and ')} and put it into the credential.`;
		const message = lacksPermissions(whatGivesAccess(usesLogin), missing);
		return { about, status: 'problem', message, fix, cause: 'permission' };
	}
	// The dialog wants the second spelling, Facebook's documentation has the first.
	const maySendLater = scopes.some((scope) => /^pages?_utility_messaging$/.test(scope));
	return maySendLater
		? { about, status: 'ok', message: `${whatGivesAccess(usesLogin)} has all the permissions it needs.` }
		: {
				about,
				status: 'warning',
				message: `${whatGivesAccess(usesLogin)} lacks the permission pages_utility_messaging: nothing can be sent to people more than 24 hours after their last message.`,
				fix: usesLogin
					? 'Request pages_utility_messaging in your Facebook app, add it to Permissions in the credential, and connect it again.'
					: 'Request pages_utility_messaging in your Facebook app, then generate a new token that includes it.',
			};
}

function checkPage({ page, pageId }: SetupFacts): Finding {
	const about = 'page';
	if ('failure' in page) return couldNotAsk(about, 'which Page the token is for', page.failure);
	const other = findOtherPage(page.value, pageId);
	return other
		? { about, status: 'problem', message: other, fix: credentialFix, cause: 'credential' }
		: { about, status: 'ok', message: `The Page is "${page.value.name ?? pageId}" (${pageId}).` };
}

/** Facebook tells nobody by its API. */
const checkAppMode = (): Check => ({
	about: 'appMode',
	status: 'unknown',
	message:
		'Facebook does not tell n8n whether your app is Live and has Advanced Access to pages_messaging. Without both, the app only hears from people with a role in it, and can only answer them.',
	fix: 'If it works for you but not for others, set the app to Live on developers.facebook.com and request Advanced Access in App Review.',
});

function checkGetStarted({ hasGetStarted }: SetupFacts): Finding {
	const about = 'getStarted';
	if ('failure' in hasGetStarted)
		return couldNotAsk(about, 'whether the Page has a Get Started button', hasGetStarted.failure);
	return hasGetStarted.value
		? { about, status: 'ok', message: 'The Page has a Get Started button.' }
		: {
				about,
				status: 'warning',
				message:
					'The Page has no Get Started button: for new people, a link such as m.me/yourpage?ref=mug does not start a workflow, and the chat cannot have a menu.',
				fix: 'Run this node once with Profile: Set Get Started.',
			};
}

function checkRate({ minutesToWait }: SetupFacts): Check[] {
	if (!minutesToWait) return [];
	return [
		{
			about: 'rate',
			status: 'problem',
			message: `There were too many calls for this Page: Facebook accepts no more for ${minutesToWait} minutes.`,
			fix: 'Wait that long: calls in the meantime make it longer.',
		},
	];
}
