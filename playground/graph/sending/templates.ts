import { badParameter, GraphError } from '../api/errors.ts';
import { customerFeedback } from './feedbackTemplate.ts';
import { imageGrid } from './imageGridTemplate.ts';
import {
	all,
	boolean,
	list,
	number,
	object,
	oneOf,
	text,
	textOrNumber,
	url,
	variant,
	type Check,
} from '../api/schema.ts';

const anything: Check = () => undefined;

const heightRatio = oneOf('compact', 'tall', 'full');

const webUrlFields = {
	webview_height_ratio: heightRatio,
	messenger_extensions: boolean,
	fallback_url: url,
	webview_share_button: oneOf('hide'),
};

const title = text({ max: 20 });

/** https://developers.facebook.com/docs/messenger-platform/send-messages/buttons */
const linksAndPostbacks = {
	web_url: object({ required: { type: anything, url, title }, optional: webUrlFields }),
	postback: object({ required: { type: anything, title, payload: textOrNumber({ max: 1000 }) } }),
};

const unknownButton = (kind: unknown, param: string) =>
	badParameter(`Param ${param}[type] has an unknown button type "${String(kind)}"`);

const button = variant(
	'type',
	{
		...linksAndPostbacks,
		phone_number: object({ required: { type: anything, title, payload: text({ max: 1000 }) } }),
		account_link: object({ required: { type: anything, url } }),
		account_unlink: object({ required: { type: anything } }),
	},
	unknownButton,
);

/** https://developers.facebook.com/docs/messenger-platform/reference/templates/generic */
const genericElement = all(
	object({
		required: { title: text({ max: 80 }) },
		optional: {
			subtitle: text({ min: 0, max: 80 }),
			image_url: url,
			default_action: object({ required: { type: oneOf('web_url'), url }, optional: webUrlFields }),
			buttons: list(button, { max: 3 }),
		},
	}),
	(element, param) => {
		if (Object.keys(element as object).length < 2) {
			throw badParameter(`Param ${param} must contain at least one property besides "title"`);
		}
	},
);

const generic = object({
	required: { template_type: anything, elements: list(genericElement, { max: 10 }) },
	optional: { sharable: boolean, image_aspect_ratio: oneOf('horizontal', 'square') },
});

/** https://developers.facebook.com/docs/messenger-platform/reference/templates/button */
const buttonTemplate = object({
	required: { template_type: anything, text: text({ max: 640 }), buttons: list(button, { max: 3 }) },
	optional: { sharable: boolean },
});

/** Only what lies on Facebook: pictures from elsewhere are uploaded first. */
const facebookUrl = all(url, (value, param) => {
	if (!/(^|\.)facebook\.com$/.test(new URL(value as string).hostname)) {
		throw badParameter(`Param ${param} must be the URL of a photo or video on Facebook`);
	}
});

/** https://developers.facebook.com/docs/messenger-platform/reference/templates/media */
const media = object({
	required: {
		template_type: anything,
		elements: list(
			all(
				object({
					required: { media_type: oneOf('image', 'video') },
					optional: { attachment_id: textOrNumber({}), url: facebookUrl, buttons: list(button, { max: 3 }) },
				}),
				(element, param) => {
					const { attachment_id: id, url: address } = element as { attachment_id?: unknown; url?: unknown };
					if ((id === undefined) === (address === undefined)) {
						throw badParameter(`Param ${param} must contain either "attachment_id" or "url"`);
					}
				},
			),
			{ max: 1 },
		),
	},
	optional: { sharable: boolean },
});

/** No Page of this world has a catalog. */
const product = all(
	object({
		required: {
			template_type: anything,
			elements: list(object({ required: { id: textOrNumber({}) } }), { max: 10 }),
		},
	}),
	() => {
		throw badParameter('Invalid product id', 2018320);
	},
);

/** Seconds. Milliseconds are a date thousands of years from now, and fail as if by accident. */
const receiptTimestamp: Check = (value, param) => {
	number(value, param);
	if (String(value).length > 10) {
		throw new GraphError('(#1200) Temporary send message failure. Please try again later.', { code: 1200 });
	}
};

const currency = all(text(), (value, param) => {
	if (!/^[A-Z]{3}$/.test(value as string)) {
		throw badParameter(`Param ${param} must be a valid ISO-4217-3 currency code`);
	}
});

/** https://developers.facebook.com/docs/messenger-platform/reference/templates/receipt */
const receipt = object({
	required: {
		template_type: anything,
		recipient_name: text(),
		order_number: textOrNumber({}),
		currency,
		payment_method: text(),
		summary: object({
			required: { total_cost: number },
			optional: { subtotal: number, shipping_cost: number, total_tax: number },
		}),
	},
	optional: {
		merchant_name: text(),
		sharable: boolean,
		timestamp: receiptTimestamp,
		order_url: url,
		elements: list(
			object({
				required: { title: text(), price: number },
				optional: { subtitle: text({ min: 0 }), quantity: number, currency, image_url: url },
			}),
			{ min: 0, max: 100 },
		),
		address: object({
			required: { street_1: text(), city: text(), postal_code: text(), state: text(), country: text() },
			optional: { street_2: text({ min: 0 }) },
		}),
		adjustments: list(object({ required: { name: text(), amount: number } }), { min: 0, max: 100 }),
	},
});

/** The payload of an attachment of type `template`, with the limits of its kind. */
export const templatePayload = variant(
	'template_type',
	{
		generic,
		button: buttonTemplate,
		media,
		receipt,
		customer_feedback: customerFeedback,
		image_grid: imageGrid(variant('type', linksAndPostbacks, unknownButton)),
		product,
	},
	() => badParameter('Invalid template type'),
);
