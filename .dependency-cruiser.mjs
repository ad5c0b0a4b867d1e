/**
 * Which room may know which. `npm run rooms` holds it against every import, those of types too.
 * What the rooms are for: "Where things are" in docs/architecture.md.
 */

const inRooms = (rooms) => rooms.map((room) => `^${room}(?:/|$)`);

/**
 * A room knows itself and these, and nothing else of this repository.
 *
 * @param {string} room its folder
 * @param {string[]} knows folders, or files
 */
const room = (room, knows) => ({
	name: `${room} knows ${knows.length > 0 ? `only ${knows.join(', ')}` : 'nothing of ours'}`,
	severity: 'error',
	from: { path: inRooms([room]) },
	to: { pathNot: [...inRooms([room, ...knows]), '^node_modules/'], dependencyTypesNot: ['core', 'unknown'] },
});

const core = 'nodes/core';
const checkout = 'nodes/checkout';
/** What a notification can be about: the words for it lie in the wording, which the rest of the checkout knows. */
const kinds = 'nodes/checkout/notifications';
const wording = 'nodes/wording';
const payPage = 'nodes/payPage';
const linking = 'nodes/linking';
const vendors = 'nodes/vendors';

/** What the simulators of both vendors share; they do not know each other. */
const ofBothVendors = ['playground/world', 'playground/seed.ts', 'playground/emptyBodies.ts'];

export default {
	forbidden: [
		room(core, []),
		room(wording, [core, kinds]),
		room(checkout, [core, wording]),
		room(payPage, [core, checkout, wording]),
		room(linking, [core, wording, payPage]),
		room(`${vendors}/messenger`, [core, checkout, wording]),
		room(`${vendors}/payPal`, [core, checkout, wording]),
		room('nodes/LinkPayPalAccountTrigger', [core, checkout, wording, payPage, linking, vendors]),
		room('nodes/Messenger', [core, checkout, wording, payPage, vendors]),
		room('nodes/MessengerCheckout', [core, checkout, wording, payPage, linking, vendors]),
		room('nodes/MessengerTrigger', [core, checkout, wording, payPage, linking, vendors]),
		room('nodes/PayPalCheckout', [core, checkout, wording, payPage, vendors]),
		room('nodes/PayPalCheckoutTrigger', [core, checkout, wording, payPage, vendors]),
		room('credentials', [core, vendors]),
		{
			name: 'another provider or channel is put into the checkout node in one place',
			comment: 'The node names its credentials, and the pay page is in the Messenger Trigger.',
			severity: 'error',
			from: {
				path: '^nodes/MessengerCheckout/',
				pathNot: '/(?:partners|MessengerCheckout\\.node|waiting/payLink)\\.ts$',
			},
			to: { path: '^nodes/vendors/' },
		},
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
			from: { path: '^(?:nodes|credentials|playground|scripts|test)/' },
			to: { circular: true },
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
	},
};
