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
	'pages_manage_engagement',
	'pages_manage_metadata',
	'pages_messaging',
	'pages_read_engagement',
	'pages_user_locale',
	'pages_user_timezone',
	'pages_utility_messaging',
	'business_management',
];

/** PSIDs have up to 17 digits: more than a JavaScript number holds. */
export const buyers = [
	{ psid: '28777805391819468', firstName: 'Jamie', lastName: 'Rivera', locale: 'en_US', timezone: -8 },
	{ psid: '27190446518230957', firstName: 'Léa', lastName: 'Moreau', locale: 'fr_FR', timezone: 1 },
	{ psid: '26504938172650413', firstName: 'Yuki', lastName: 'Tanaka', locale: 'ja_JP', timezone: 9 },
];

/** Ads of the shop whose button opens the chat. */
export const ads = [
	{
		id: '120210987654321098',
		ref: 'spring-mug',
		title: 'A mug for spring',
		text: 'Thrown by hand, fired twice. Write to us and it is on its way.',
		picture: 'https://mapleandmug.example/pictures/stoneware-mug.png',
		postId: '108542738901234_122104987654321',
	},
];

/** The merchant's other Page, of the same app. */
export const secondPage = { id: '117903562847105', name: 'Fern & Fable', username: 'fernandfable' };
export const secondPageAccessToken = 'EAAPlaygroundSecondPageToken00000000000000000';

/** The same people, in the same order, as the second Page knows them: PSIDs are page-scoped. */
export const secondPageBuyers = buyers.map((buyer, index) => ({
	...buyer,
	psid: ['29418836620517394', '25861093347720158', '24375519086642731'][index]!,
}));

/** The person on Facebook who runs both Pages, and the token of their Facebook Login. */
export const pageOwner = {
	id: '10229530472881453',
	name: 'Robin Ellis',
	accessToken: 'EAAPlaygroundUserToken00000000000000000000000',
};

export const merchant = {
	clientId: 'AXplaygroundMapleAndMugSandboxClientId000000000000000000000000000000000000000000',
	clientSecret: 'EJplaygroundMapleAndMugSandboxSecret0000000000000000000000000000000000000000000',
	merchantId: 'M4PLEANDMUG77',
	email: 'shop@mapleandmug.example',
	name: 'Maple & Mug',
};

/** Somebody else who sells with PayPal, with an app and an account of their own. */
export const otherMerchant = {
	clientId: 'AXplaygroundFernAndFableSandboxClientId00000000000000000000000000000000000000000',
	clientSecret: 'EJplaygroundFernAndFableSandboxSecret000000000000000000000000000000000000000000',
	merchantId: 'FERNANDFABLE5',
	email: 'books@fernandfable.example',
	name: 'Fern & Fable',
};

export const payer = {
	payerId: 'QYR5Z8XDVJNXQ',
	/** What PayPal calls the account in a login. */
	userId: 'mWq6_1sU85v5EG9yHdPxJRrhGHrnMJ-1PQKtX6pcsmA',
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

/** The PayPal accounts of the buyers, in their order. */
export const payers: Array<typeof payer> = [
	payer,
	{
		payerId: 'L6MVK2RNE3PDA',
		userId: 'h3Kq0VbE5sYd1wXoN7uGtRfZc2LmPj8iQaS4kD9eTyU',
		email: 'lea.moreau@example.com',
		givenName: 'Léa',
		surname: 'Moreau',
		address: {
			address_line_1: '7 Quai de la Fosse',
			admin_area_2: 'Nantes',
			admin_area_1: 'Pays de la Loire',
			postal_code: '44000',
			country_code: 'FR',
		},
	},
	{
		payerId: 'Y9TKC4WJH7BQS',
		userId: 'r8Nf2XcV6mBz4LaQ1sWdE9yHu3KtGj7pRoI5vT0gMnY',
		email: 'yuki.tanaka@example.com',
		givenName: 'Yuki',
		surname: 'Tanaka',
		address: {
			address_line_1: '3-14-8 Teramachi',
			admin_area_2: 'Kyoto',
			admin_area_1: 'Kyoto',
			postal_code: '604-0081',
			country_code: 'JP',
		},
	},
];

/** Somebody else with a PayPal account: who shares a computer with Jamie, or has got hold of a link. */
export const secondPayer: typeof payer = {
	payerId: 'XT4H9LQ7ZK2WA',
	userId: 'p8cOiK9O7j0czoxGo4tUX23wkio-TyYgsgbigwPED7g',
	email: 'sam.okafor@example.com',
	givenName: 'Sam',
	surname: 'Okafor',
	address: {
		address_line_1: '18 Rue des Tonneliers',
		admin_area_2: 'Strasbourg',
		admin_area_1: 'Grand Est',
		postal_code: '67000',
		country_code: 'FR',
	},
};
