import { pageTokenOf, readJson, readWords, type GraphOperations } from './call.ts';
import { badParameter, missingParameter } from './errors.ts';
import { list, object, oneOf, text, url, type Check } from './schema.ts';

const anything: Check = () => undefined;

/** https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api */
const properties: Record<string, Check> = {
	get_started: object({ required: { payload: text({ max: 1000 }) } }),
	greeting: list(object({ required: { locale: text(), text: text({ max: 160 }) } }), { max: 100 }),
	persistent_menu: list(
		object({
			required: { locale: text() },
			optional: {
				composer_input_disabled: anything,
				disabled_surfaces: anything,
				call_to_actions: list(
					object({
						required: { type: oneOf('web_url', 'postback'), title: text({ max: 30 }) },
						optional: {
							url,
							payload: text({ max: 1000 }),
							webview_height_ratio: oneOf('compact', 'tall', 'full'),
							messenger_extensions: anything,
							fallback_url: url,
							webview_share_button: oneOf('hide'),
						},
					}),
					{ max: 20 },
				),
			},
		}),
		{ max: 100 },
	),
	ice_breakers: list(
		object({
			required: {
				call_to_actions: list(
					object({ required: { question: text({ max: 80 }), payload: text({ max: 1000 }) } }),
					{ max: 4 },
				),
				locale: text(),
			},
		}),
		{ max: 100 },
	),
	whitelisted_domains: list(url, { max: 50 }),
	account_linking_url: url,
	commands: list(object({ required: { locale: text(), commands: anything } }), { max: 100 }),
};

/** The Page's side of the chat window: Get Started, greeting, menu. */
export class MessengerProfile {
	private readonly set = new Map<string, unknown>();

	/** The payload of the Get Started button, when the Page has one. */
	getStarted(): string | undefined {
		return (this.set.get('get_started') as { payload: string } | undefined)?.payload;
	}

	state(): Record<string, unknown> {
		return Object.fromEntries(this.set);
	}

	reset(): void {
		this.set.clear();
	}

	operations(): GraphOperations {
		return {
			'GET page/messenger_profile': (call) => {
				pageTokenOf(call, 'pages_messaging');
				const fields = readWords(call.params, 'fields') ?? missing('fields');
				const found = knownFields(fields).filter((field) => this.set.has(field));
				const profile = Object.fromEntries(found.map((field) => [field, this.set.get(field)]));
				return { data: found.length > 0 ? [profile] : [] };
			},
			'POST page/messenger_profile': (call) => {
				pageTokenOf(call, 'pages_messaging');
				const given = Object.keys(properties).filter((name) => call.params[name] !== undefined);
				if (given.length === 0) throw badParameter('Requires one of the params: ' + propertyNames);
				const values = given.map((name) => {
					const value = name === 'account_linking_url' ? call.params[name] : readJson(call.params, name);
					properties[name]!(value, name);
					return [name, value] as const;
				});
				if (given.includes('persistent_menu') && !given.includes('get_started') && !this.getStarted()) {
					throw badParameter(
						'You must set a Get Started button if you also wish to use persistent menu',
						2018145,
					);
				}
				for (const [name, value] of values) this.set.set(name, value);
				return { result: 'success' };
			},
			'DELETE page/messenger_profile': (call) => {
				pageTokenOf(call, 'pages_messaging');
				for (const field of knownFields(readWords(call.params, 'fields') ?? missing('fields'))) {
					this.set.delete(field);
				}
				return { result: 'success' };
			},
		};
	}
}

const propertyNames = Object.keys(properties).join(', ');

function missing(name: string): never {
	throw missingParameter(name);
}

function knownFields(fields: string[]): string[] {
	return fields.map((written, index) => {
		const field = written.toLowerCase();
		if (Object.hasOwn(properties, field)) return field;
		throw badParameter(`Param fields[${index}] must be one of {${propertyNames}}`);
	});
}
