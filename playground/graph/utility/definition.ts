import { badParameter, GraphError } from '../api/errors.ts';
import { all, list, object, oneOf, text, textOrNumber, url, variant, type Check } from '../api/schema.ts';

export type ParameterFormat = 'NAMED' | 'POSITIONAL';

export interface TemplateButton {
	type: 'POSTBACK' | 'URL' | 'PHONE_NUMBER';
	text: string;
	payload?: string;
	url?: string;
	phone_number?: string;
	example?: { url_suffix_example?: string };
}

interface NamedSample {
	param_name: string;
	example: string;
}

export interface TemplateComponent {
	type: 'HEADER' | 'BODY' | 'BUTTONS';
	format?: 'TEXT' | 'IMAGE';
	text?: string;
	buttons?: TemplateButton[];
	example?: {
		header_text?: string[];
		header_handle?: string[];
		header_text_named_params?: NamedSample[];
		body_text?: string[][];
		body_text_named_params?: NamedSample[];
	};
}

const anything: Check = () => undefined;
const namedSamples = list(object({ required: { param_name: text(), example: textOrNumber({ min: 0 }) } }), {
	min: 0,
	max: 100,
});

/** Facebook's own answer to a quick reply in a template. */
const quickReply: Check = () => {
	throw new GraphError('Fatal', {
		code: 100,
		subcode: 2018416,
		userTitle: 'Message Template Creation Failed',
	});
};

const label = text({ max: 20 });

const postback: Check = (button, param) => {
	const index = /\[(\d+)\]$/.exec(param)![1];
	if (Object.hasOwn(button as object, 'example')) {
		throw badParameter(`Button at index ${index} has unexpected field(s) (example)`, 2388051);
	}
	object({ required: { type: anything, text: label, payload: text({ max: 1000 }) } })(button, param);
};

const button = variant(
	'type',
	{
		POSTBACK: postback,
		URL: object({
			required: { type: anything, text: label, url: templateUrl },
			optional: { example: object({ required: { url_suffix_example: text() } }) },
		}),
		PHONE_NUMBER: object({ required: { type: anything, text: label, phone_number: text({ max: 20 }) } }),
		QUICK_REPLY: quickReply,
	},
	(_kind, param) => badParameter(`Param ${param}[type] must be one of {PHONE_NUMBER, POSTBACK, URL}`),
);

function templateUrl(value: unknown, param: string): void {
	url(typeof value === 'string' ? value.replace(/\{\{.*?\}\}/g, 'x') : value, param);
}

const component = variant(
	'type',
	{
		HEADER: object({
			required: { type: anything, format: oneOf('TEXT', 'IMAGE') },
			optional: {
				text: text({ max: 60 }),
				example: object({
					optional: {
						header_text: list(anything, { max: 1 }),
						header_handle: list(anything, { max: 1 }),
						header_text_named_params: namedSamples,
					},
				}),
			},
		}),
		BODY: object({
			required: { type: anything, text: text({ max: 1024 }) },
			optional: {
				example: object({
					optional: {
						body_text: list(list(anything, { min: 0, max: 100 }), { max: 1 }),
						body_text_named_params: namedSamples,
					},
				}),
			},
		}),
		BUTTONS: object({ required: { type: anything, buttons: list(button, { max: 3 }) } }),
	},
	(_kind, param) => badParameter(`Param ${param}[type] must be one of {BODY, BUTTONS, HEADER}`),
);

const oneOfEach: Check = (components, param) => {
	const types = (components as TemplateComponent[]).map(({ type }) => type);
	if (!types.includes('BODY')) throw badParameter(`Param ${param} must contain a BODY component`);
	if (new Set(types).size < types.length) {
		throw badParameter(`Param ${param} must not contain two components of one type`);
	}
};

/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages */
export const checkComponents: Check = all(list(component, { max: 3 }), oneOfEach);

export const checkTemplateName: Check = all(text({ max: 512 }), (name, param) => {
	if (!/^[a-z0-9_]+$/.test(name as string)) {
		throw badParameter(`Param ${param} may have lowercase letters, digits and underscores only`);
	}
});

export const checkLanguage: Check = all(text(), (language, param) => {
	if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language as string)) {
		throw badParameter(`Param ${param} must be a language code, e.g. "en" or "en_US"`);
	}
});

/** What stands between the braces, in order of appearance. */
export const placeholdersOf = (words: string): string[] =>
	[...words.matchAll(/\{\{\s*(.*?)\s*\}\}/g)].map(([, name]) => name!);
