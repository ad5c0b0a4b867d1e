/**
 * The accounts of the simulated world. Fixed, so that docs, tests and foreign clients can name them.
 * None of it is a secret of anybody's.
 */
export const page = { id: '108542738901234', name: 'Maple & Mug', username: 'mapleandmug' };

export const app = {
	id: '263910457812345',
	name: 'Maple & Mug Shop',
	secret: '0f8e7d6c5b4a39281706f5e4d3c2b1a0',
};

/** A Page access token that never expires, with every permission the nodes need. */
export const pageAccessToken = 'EAAPlaygroundPageToken0000000000000000000000';

export const permissions = [
	'pages_show_list',
	'pages_manage_metadata',
	'pages_messaging',
	'pages_read_engagement',
	'pages_utility_messaging',
	'business_management',
];

/** PSIDs have up to 17 digits: more than a JavaScript number holds. */
export const buyers = [
	{ psid: '28777805391819468', firstName: 'Jamie', lastName: 'Rivera', locale: 'en_US', timezone: -8 },
	{ psid: '27190446518230957', firstName: 'Léa', lastName: 'Moreau', locale: 'fr_FR', timezone: 1 },
	{ psid: '26504938172650413', firstName: 'Yuki', lastName: 'Tanaka', locale: 'ja_JP', timezone: 9 },
];

export const merchant = {
	clientId: 'AXplaygroundMapleAndMugSandboxClientId000000000000000000000000000000000000000000',
	clientSecret: 'EJplaygroundMapleAndMugSandboxSecret0000000000000000000000000000000000000000000',
	merchantId: 'M4PLEANDMUG77',
	email: 'shop@mapleandmug.example',
	name: 'Maple & Mug',
};

export const payer = {
	payerId: 'QYR5Z8XDVJNXQ',
	email: 'jamie.rivera@example.com',
	givenName: 'Jamie',
	surname: 'Rivera',
	address: {
		address_line_1: '2211 N First Street',
		admin_area_2: 'San Jose',
		admin_area_1: 'CA',
		postal_code: '95131',
		country_code: 'US',
	},
};
