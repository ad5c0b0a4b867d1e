import type { Outcome } from './outcome.ts';

/** A mutant that no test can see, or need not, and why. */
interface Harmless extends Pick<Outcome, 'file' | 'was' | 'is'> {
	why: string;
}

/** What a text is taken apart with falls back to nothing, which is looked at no further. */
const fallsBack = 'The fallback of a pattern that did not fit: nothing of it is looked at';

const harmless: Harmless[] = [
	...[
		'nodes/core/money/decimal.ts',
		'nodes/core/money/typedAmount.ts',
		'nodes/vendors/payPal/orders/breakdown.ts',
		'nodes/checkout/terms/chatBinding.ts',
		'nodes/checkout/terms/seal.ts',
		'nodes/checkout/terms/subscriptionSeal.ts',
	].flatMap((file) => [
		{ file, was: "''", is: '"Stryker was here!"', why: fallsBack },
		{ file, was: '[]', is: '["Stryker was here"]', why: fallsBack },
	]),
	{
		file: 'nodes/core/money/decimal.ts',
		was: 'sign === undefined',
		is: 'false',
		why: 'For the compiler: without a sign there are no digits either, which is asked next',
	},
	{
		file: 'nodes/core/money/decimal.ts',
		was: 'digits < 0n',
		is: 'digits <= 0n',
		why: 'The opposite of zero is zero',
	},
	...["'taken'", "'voided'", "'denied'", "'unknown'"].map((was) => ({
		file: 'nodes/checkout/judgement/reserved.ts',
		was,
		is: '""',
		why: 'Nothing is as good as no: it holds no money either way',
	})),
	{
		file: 'nodes/checkout/judgement/reserved.ts',
		was: "case 'unknown': return false;",
		is: "case 'unknown':",
		why: 'Nothing is as good as no: it holds no money either way',
	},
	{
		file: 'nodes/checkout/judgement/reserved.ts',
		was: "''",
		is: '"Stryker was here!"',
		why: 'Neither is a day',
	},
	...["'PAID'", "'PARTIALLY_CAPTURED'", "'AUTHORIZED'", "'PENDING'"].map((was) => ({
		file: 'nodes/checkout/settling/settleParked.ts',
		was,
		is: '""',
		why: 'Where it holds money, it has left before the orders are put in a row',
	})),
	{
		file: 'nodes/checkout/settling/settleParked.ts',
		was: "'AWAITING_APPROVAL'",
		is: '""',
		why: 'It stays behind all that is decided',
	},
	{
		file: 'nodes/checkout/settling/settleParked.ts',
		was: 'payment?.phase',
		is: 'payment.phase',
		why: 'For the compiler: what holds money was read',
	},
	...[
		['key', 'true'],
		['!key', 'false'],
	].map(([was, is]) => ({
		file: 'nodes/checkout/settling/justSettled.ts',
		was: was!,
		is: is!,
		why: 'For the compiler: what is kept without a key is not looked for',
	})),
	{
		file: 'nodes/checkout/settling/justSettled.ts',
		was: 'node === undefined',
		is: 'false',
		why: 'For the compiler: a node without a name keeps nothing',
	},
	{
		file: 'nodes/checkout/settling/justSettled.ts',
		was: '{ return undefined; }',
		is: '{}',
		why: 'The same, said shorter',
	},
	{
		file: 'nodes/checkout/settling/settlePayment.ts',
		was: 'async () => await Promise.resolve(undefined)',
		is: '() => undefined',
		why: 'It is waited for: nothing, now or later',
	},
	...["typeof last === 'object'", "'object'", "'dead'"].map((was) => ({
		file: 'nodes/checkout/once/notifyOnce.ts',
		was,
		is: was.startsWith('typeof') ? 'false' : '""',
		why: 'Whatever is neither told nor free is taken over',
	})),
	{
		file: 'nodes/checkout/once/notifyOnce.ts',
		was: "typeof now === 'object'",
		is: 'true',
		why: 'For the compiler: what gives no signs ends the waiting anyway',
	},
	{
		file: 'nodes/checkout/once/notifyOnce.ts',
		was: '[first]',
		is: '[]',
		why: 'The same record is made a second time',
	},
	...[
		["`told once ${context.getWorkflow().id ?? ''}`", '``'],
		["context.getWorkflow().id ?? ''", "context.getWorkflow().id && ''"],
		["''", '"Stryker was here!"'],
	].map(([was, is]) => ({
		file: 'nodes/checkout/once/onceRecord.ts',
		was: was!,
		is: is!,
		why: 'Workflows that need not wait for one another take turns, too',
	})),
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: "'reply'",
		is: '""',
		why: 'The key stays in this file, where there is no other verb',
	},
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: "''",
		is: '"Stryker was here!"',
		why: 'Neither is the address of a picture',
	},
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: 'false',
		is: 'true',
		why: 'Of what is written the ID is known, and nothing else is asked',
	},
	...[
		["sighting === 'missing'", 'false'],
		["'missing'", '""'],
	].map(([was, is]) => ({
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: was!,
		is: is!,
		why: 'For the compiler: a word has no ID either',
	})),
	...['true', 'unseen.length >= 0'].map((is) => ({
		file: 'nodes/checkout/once/sendingRecord.ts',
		was: 'unseen.length > 0',
		is,
		why: 'Takes nothing away',
	})),
	{
		file: 'nodes/checkout/once/claimant.ts',
		was: "''",
		is: '"Stryker was here!"',
		why: 'Neither is an address of an execution',
	},
	{
		file: 'nodes/checkout/once/claimant.ts',
		was: '!trigger',
		is: 'false',
		why: 'For the compiler: what there is not has no name, and that is caught',
	},
	{
		file: 'nodes/checkout/once/claimant.ts',
		was: '{ return undefined; }',
		is: '{}',
		why: 'The same, said shorter',
	},
	{
		file: 'nodes/checkout/terms/mismatch.ts',
		was: "'take'",
		is: '""',
		why: 'Whatever is not reserved is sealed as taken',
	},
	{
		file: 'nodes/checkout/terms/mismatch.ts',
		was: '[]',
		is: '["Stryker was here"]',
		why: 'One more claim that no seal fits',
	},
	...['true', 'email || accountId'].map((is) => ({
		file: 'nodes/checkout/terms/mismatch.ts',
		was: 'email && accountId',
		is,
		why: 'Makes a claim a second time',
	})),
	{
		file: 'nodes/checkout/terms/mismatch.ts',
		was: 'who.email?.trim().toLowerCase()',
		is: 'who.email?.trim().toUpperCase()',
		why: 'Both sides are written alike, whichever way',
	},
	{
		file: 'nodes/checkout/terms/seal.ts',
		was: 'referenceId?.split',
		is: 'referenceId.split',
		why: 'For the compiler: what is nothing is no seal',
	},
	{
		file: 'nodes/checkout/terms/seal.ts',
		was: 'dot < 0',
		is: 'dot <= 0',
		why: 'What begins with a dot is no seal of ours',
	},
	{
		file: 'nodes/checkout/terms/subscriptionSeal.ts',
		was: String.raw`/^(.+):ms1\.([0-9a-z]{1,2})\.([\w-]{22})(?:\.([\w-]{22}))?$/s`,
		is: String.raw`/(.+):ms1\.([0-9a-z]{1,2})\.([\w-]{22})(?:\.([\w-]{22}))?$/s`,
		why: 'What comes first takes in all there is from the beginning on',
	},
	{
		file: 'nodes/checkout/terms/subscriptionSeal.ts',
		was: 'a.length === b.length',
		is: 'true',
		why: 'Both have 22 characters: one is made here, the other is read by a pattern',
	},
	...['false', '!mark && !terms'].map((is) => ({
		file: 'nodes/vendors/payPal/billing/sealedSubscription.ts',
		was: '!mark || !terms',
		is,
		why: 'For the compiler: without them there is no standing either, which is asked next',
	})),
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
	{
		file: 'nodes/vendors/messenger/events/signature.ts',
		was: 'rawBody[0] === linkPrefix[0]',
		is: 'true',
		why: 'For speed: all of the beginning is compared next',
	},
];

export const whyHarmless = (outcome: Outcome): string | undefined =>
	harmless.find(({ file, was, is }) => file === outcome.file && was === outcome.was && is === outcome.is)
		?.why;
