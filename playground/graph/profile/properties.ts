import { badParameter } from '../api/errors.ts';
import { all, boolean, list, object, oneOf, text, url, variant, type Check } from '../api/schema.ts';

const anything: Check = () => undefined;

/** Every localized list has an entry for all other locales, and one per locale. */
const byLocale = (entry: Check): Check =>
	all(list(entry, { max: 100 }), (entries, param) => {
		const locales = (entries as Array<{ locale: string }>).map(({ locale }) => locale);
		if (!locales.includes('default')) throw badParameter(`Param ${param} must contain the locale "default"`);
		if (new Set(locales).size < locales.length) throw badParameter(`Param ${param} has a locale twice`);
	});

const https: Check = (value, param) => {
	url(value, param);
	const { protocol, hostname } = new URL(value as string);
	if (protocol !== 'https:' && hostname !== 'localhost' && hostname !== '127.0.0.1') {
		throw badParameter(`Param ${param} must be an https URL`);
	}
};

const menuTitle = text({ max: 30 });

const menuItem = variant(
	'type',
	{
		postback: object({ required: { type: anything, title: menuTitle, payload: text({ max: 1000 }) } }),
		web_url: object({
			required: { type: anything, title: menuTitle, url },
			optional: {
				webview_height_ratio: oneOf('compact', 'tall', 'full'),
				messenger_extensions: anything,
				fallback_url: url,
				webview_share_button: oneOf('hide'),
			},
		}),
	},
	(_kind, param) => badParameter(`Param ${param}[type] must be one of {web_url, postback}`),
);

/** https://developers.facebook.com/docs/messenger-platform/send-messages/persistent-menu */
export const persistentMenu = byLocale(
	object({
		required: { locale: text() },
		optional: {
			composer_input_disabled: boolean,
			disabled_surfaces: anything,
			call_to_actions: list(menuItem, { max: 20 }),
		},
	}),
);

const iceBreaker = object({ required: { question: text({ max: 80 }), payload: text({ max: 1000 }) } });

const localizedIceBreakers = byLocale(
	object({ required: { call_to_actions: list(iceBreaker, { max: 4 }), locale: text() } }),
);

/** Without locales is the older form, which is still taken. */
const iceBreakers: Check = (value, param) => {
	const [first] = Array.isArray(value) ? (value as unknown[]) : [];
	const isFlat = typeof first === 'object' && first !== null && 'question' in first;
	(isFlat ? list(iceBreaker, { max: 4 }) : localizedIceBreakers)(value, param);
};

/**
 * Unverified. The reference has said 160, but Meta's own sample sets up to 260, and nobody reports a refusal:
 * https://github.com/fbsamples/original-coast-clothing/tree/main/locales
 */
const longestGreeting = 300;

const command = object({ required: { name: text({ max: 32 }), description: text({ max: 64 }) } });

/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api */
export const properties: Record<string, Check> = {
	get_started: object({ required: { payload: text({ max: 1000 }) } }),
	greeting: byLocale(object({ required: { locale: text(), text: text({ max: longestGreeting }) } })),
	persistent_menu: persistentMenu,
	ice_breakers: iceBreakers,
	whitelisted_domains: list(https, { max: 50 }),
	account_linking_url: https,
	commands: byLocale(object({ required: { locale: text(), commands: list(command, { max: 100 }) } })),
};
