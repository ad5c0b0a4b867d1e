import type { Harmless } from './mutant.ts';

export const payPalCheckoutTrigger: Harmless[] = [
	...[
		['{ fromMs: Infinity, toMs: -Infinity }', '{}'],
		['-Infinity', '+Infinity'],
	].map(([was, is]) => ({
		file: 'nodes/PayPalCheckoutTrigger/proof/certificateChain.ts',
		was: was!,
		is: is!,
		why: 'No moment is after the end of time, or after nothing',
	})),
	{
		file: 'nodes/PayPalCheckoutTrigger/proof/certificateChain.ts',
		was: '[]',
		is: '["Stryker was here"]',
		why: 'What has no dates is never valid either',
	},
	...[
		["text.length >= 20 && text.length <= 1024 && bytes.toString('base64') === text", 'false'],
		['text.length >= 20', 'text.length > 20'],
		['text.length <= 1024', 'text.length < 1024'],
	].map(([was, is]) => ({
		file: 'nodes/PayPalCheckoutTrigger/proof/signature.ts',
		was: was!,
		is: is!,
		why: 'For speed: the pattern behind it finds the same, letter by letter',
	})),
	{
		file: 'nodes/PayPalCheckoutTrigger/proof/signingCertificate.ts',
		was: '{ return undefined; }',
		is: '{}',
		why: 'What returns nothing returns undefined',
	},
	{
		file: 'nodes/PayPalCheckoutTrigger/proof/transmissions.ts',
		was: '[]',
		is: '["Stryker was here"]',
		why: 'A word is no time within the last minute',
	},
	{
		file: 'nodes/PayPalCheckoutTrigger/proof/transmissions.ts',
		was: '[...askedInVain, nowMs].slice(-mostInVain)',
		is: '[...askedInVain, nowMs]',
		why: 'For memory: of more than those ten, ten are as many as all',
	},
];
