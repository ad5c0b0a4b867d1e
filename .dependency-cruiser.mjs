/**
 * Which room may know which. `npm run rooms` holds it against every import, those of types too.
 * What the rooms are for: "Where things are" in docs/architecture.md.
 */

/** Files that call PayPal or Messenger by name still, where the ports of the checkout will be. */
const withoutPort = [
	'nodes/checkout/asking/liveOrder',
	'nodes/checkout/asking/paidBefore',
	'nodes/checkout/asking/parkedCheckout',
	'nodes/checkout/asking/payCard',
	'nodes/checkout/asking/payableOrder',
	'nodes/checkout/judgement/authorized',
	'nodes/checkout/judgement/captured',
	'nodes/checkout/judgement/judgePayment',
	'nodes/checkout/once/notifyOnce',
	'nodes/checkout/once/sentCards',
	'nodes/checkout/settling/paymentShown',
	'nodes/checkout/settling/settleParked',
	'nodes/checkout/settling/settlePayment',
	'nodes/checkout/settling/whyNotAsAsked',
	'nodes/checkout/telling/buyerLanguage',
	'nodes/checkout/telling/compose',
	'nodes/checkout/telling/findOccasion',
	'nodes/checkout/telling/occasion',
	'nodes/checkout/telling/paymentOccasion',
	'nodes/checkout/telling/refunded',
	'nodes/checkout/telling/takenOfReserved',
	'nodes/checkout/telling/tell',
	'nodes/checkout/telling/utilityTemplate',
	'nodes/checkout/terms/mismatch',
	'nodes/vendors/messenger/sending/paidReceipt',
	'nodes/vendors/messenger/sending/recognise',
].map((file) => `^${file}\\.ts$`);

/** Circles of types that are still there. */
const inCircles = ['^nodes/checkout/(?:judgement|settling)/'];

const inRooms = (rooms) => rooms.map((room) => `^${room}(?:/|$)`);

/**
 * A room knows itself and these, and nothing else of this repository.
 *
 * @param {string} room its folder
 * @param {string[]} knows folders, or files
 * @param {string[]} exceptions files that do not keep to it yet
 */
const room = (room, knows, exceptions = []) => ({
	name: `${room} knows ${knows.length > 0 ? `only ${knows.join(', ')}` : 'nothing of ours'}`,
	severity: 'error',
	from: { path: inRooms([room]), pathNot: exceptions },
	to: { pathNot: [...inRooms([room, ...knows]), '^node_modules/'], dependencyTypesNot: ['core', 'unknown'] },
});

const core = 'nodes/core';
const checkout = 'nodes/checkout';
/** What a notification can be about: the words for it lie in the wording, which the rest of the checkout knows. */
const kinds = 'nodes/checkout/notifications';
const wording = 'nodes/wording';
const payPage = 'nodes/payPage';
const vendors = 'nodes/vendors';

/** What the simulators of both vendors share; they do not know each other. */
const ofBothVendors = ['playground/world', 'playground/seed.ts', 'playground/emptyBodies.ts'];

export default {
	forbidden: [
		room(core, []),
		room(wording, [core, kinds]),
		room(checkout, [core, wording], withoutPort),
		room(payPage, [core, checkout, wording]),
		room(`${vendors}/messenger`, [core, checkout, wording], withoutPort),
		room(`${vendors}/payPal`, [core, checkout, wording]),
		room('nodes/Messenger', [core, checkout, wording, payPage, vendors]),
		room('nodes/MessengerCheckout', [core, checkout, wording, payPage, vendors]),
		room('nodes/MessengerTrigger', [core, checkout, wording, payPage, vendors]),
		room('nodes/PayPalCheckout', [core, checkout, wording, payPage, vendors]),
		room('nodes/PayPalCheckoutTrigger', [core, checkout, wording, payPage, vendors]),
		room('credentials', [core, vendors]),
		room('playground', ['scripts']),
		room('playground/world', []),
		room('playground/graph', ofBothVendors),
		room('playground/payPal', ofBothVendors),
		room('playground/pages', ['playground/seed.ts']),
		room('playground/n8nSetup', ['playground/seed.ts', 'playground/server.ts', 'scripts']),
		{
			name: 'what is published needs n8n-workflow and node:crypto, and nothing else',
			severity: 'error',
			from: { path: '^(?:nodes|credentials)/|^index\\.ts$' },
			to: { pathNot: ['^(?:nodes|credentials)/', '^(?:node:)?crypto$', '^node_modules/n8n-workflow/'] },
		},
		{
			name: 'no circles',
			severity: 'error',
			from: { path: '^(?:nodes|credentials|playground|scripts|test)/', pathNot: inCircles },
			to: { circular: true },
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
	},
};
