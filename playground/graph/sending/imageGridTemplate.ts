import { badParameter } from '../api/errors.ts';
import { all, boolean, list, object, text, url, variant, type Check } from '../api/schema.ts';

const anything: Check = () => undefined;

const action = variant(
	'type',
	{
		web_url: object({ required: { type: anything, url } }),
		postback: object({ required: { type: anything, payload: text({ max: 1000 }), text: text() } }),
	},
	(_kind, param) => badParameter(`Param ${param}[type] must be one of {web_url, postback}`),
);

const image = object({ required: { url }, optional: { is_hero_image: boolean, action } });

const oneHero: Check = (images, param) => {
	const heroes = (images as Array<{ is_hero_image?: unknown }>).filter(
		({ is_hero_image: isHero }) => isHero === true || isHero === 'true',
	);
	if (heroes.length > 1) throw badParameter(`Param ${param} must not have more than one hero image`);
};

/**
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/template/image-grid
 *
 * @param button links and postbacks, as in every template
 */
export const imageGrid = (button: Check): Check =>
	object({
		required: {
			template_type: anything,
			elements: list(
				object({
					required: { images: all(list(image, { min: 2, max: 6 }), oneHero) },
					optional: {
						title: text({ max: 45 }),
						subtitle: text({ max: 80 }),
						buttons: list(button, { max: 3 }),
					},
				}),
				{ max: 1 },
			),
		},
	});
