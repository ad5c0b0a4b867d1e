import {
	explainDebugRefusal,
	findMissingPermissions,
	findOtherPage,
	findTokenProblem,
} from '../../shared/messenger/credentialTest';
import type { Check } from './check';
import { couldNotAsk } from './couldNotAsk';
import { checkDelivery } from './deliveryChecks';
import type { SetupFacts } from './facts';

const dayMs = 24 * 60 * 60 * 1000;
const credentialFix = 'Open the credential of this node, correct it and test it.';

/** What is right and what is wrong, in the order in which things depend on each other. */
export function toChecks(facts: SetupFacts): Check[] {
	return [
		...checkToken(facts),
		checkPage(facts),
		checkAppMode(),
		...checkDelivery(facts),
		checkGetStarted(facts),
		...checkRate(facts),
	];
}

function checkToken({ token, appId, now }: SetupFacts): Check[] {
	const about = 'token';
	if ('failure' in token) {
		const { failure } = token;
		const message = explainDebugRefusal({ ...failure, mayHaveBeenSent: false }, appId);
		return [{ about, status: 'problem', message, fix: credentialFix }];
	}
	const details = token.value;
	const problem = findTokenProblem(details, appId);
	if (problem) return [{ about, status: 'problem', message: problem, fix: credentialFix }];
	const expiresMs = (details.expires_at ?? 0) * 1000;
	const valid: Check =
		expiresMs > 0
			? {
					about,
					status: expiresMs - now.getTime() < 14 * dayMs ? 'warning' : 'ok',
					message: `The Page Access Token is valid until ${new Date(expiresMs).toISOString()}.`,
					fix: 'Before that, make a new one and put it into the credential. A token of a system user, or one made from a long-lived login, never expires.',
				}
			: { about, status: 'ok', message: 'The Page Access Token is valid and does not expire.' };
	return [valid, checkPermissions(details.scopes ?? [], findMissingPermissions(details))];
}

function checkPermissions(scopes: string[], missing: string | undefined): Check {
	const about = 'permissions';
	if (missing) return { about, status: 'problem', message: missing, fix: credentialFix };
	// The dialog wants the second spelling, Facebook's documentation has the first.
	const maySendLater = scopes.some((scope) => /^pages?_utility_messaging$/.test(scope));
	return maySendLater
		? { about, status: 'ok', message: 'The token has all permissions this package uses.' }
		: {
				about,
				status: 'warning',
				message:
					'The token may send and receive, but lacks pages_utility_messaging: later than 24 hours after a message of a person nothing can be sent to them.',
				fix: 'Ask for pages_utility_messaging in your Facebook app, and make a new token that has it.',
			};
}

function checkPage({ page, pageId }: SetupFacts): Check {
	const about = 'page';
	if ('failure' in page) return couldNotAsk(about, 'what Page the token is for', page.failure);
	const other = findOtherPage(page.value, pageId);
	return other
		? { about, status: 'problem', message: other, fix: credentialFix }
		: { about, status: 'ok', message: `The Page is "${page.value.name ?? pageId}" (${pageId}).` };
}

/** Facebook tells nobody by its API. */
const checkAppMode = (): Check => ({
	about: 'appMode',
	status: 'unknown',
	message:
		'Facebook does not tell n8n whether your app is Live and has Advanced Access to pages_messaging. Without both, only people with a role in the app can be heard and answered.',
	fix: 'If it works for you but not for customers: set the app to Live on developers.facebook.com, and ask for Advanced Access in App Review.',
});

function checkGetStarted({ hasGetStarted }: SetupFacts): Check {
	const about = 'getStarted';
	if ('failure' in hasGetStarted)
		return couldNotAsk(about, 'for the Get Started button', hasGetStarted.failure);
	return hasGetStarted.value
		? { about, status: 'ok', message: 'The Page has a Get Started button.' }
		: {
				about,
				status: 'warning',
				message:
					'The Page has no Get Started button: a new person who follows an m.me link with a ref begins no workflow, and there can be no persistent menu.',
				fix: 'Run this node once with Profile: Set Get Started.',
			};
}

function checkRate({ minutesToWait }: SetupFacts): Check[] {
	if (!minutesToWait) return [];
	return [
		{
			about: 'rate',
			status: 'problem',
			message: `Facebook takes no more calls for this Page for ${minutesToWait} minutes: there were too many.`,
			fix: 'Wait that long; calling in the meantime makes it longer.',
		},
	];
}
