import { placeholderPattern, type Placeholder } from '../../../../wording/placeholders';

/**
 * What stands in `{{...}}` in the templates made of our wording. Such a template says by these names itself
 * what goes where, whatever the order of its words and the version of the package that made it.
 */
const placeOf: Record<Placeholder, string> = {
	amount: 'amount',
	carrier: 'carrier',
	date: 'date',
	items: 'items',
	link: 'link',
	name: 'name',
	orderNumber: 'order_number',
	reason: 'reason',
	shopName: 'shop_name',
	trackingNumber: 'tracking_number',
};

/** What goes into a place of a template; undefined when its name is none of ours. */
export const placeholderAt = (place: string): Placeholder | undefined =>
	(Object.keys(placeOf) as Placeholder[]).find((name) => placeOf[name] === place);

/** `We have received [amount]` as Facebook writes it: `We have received {{amount}}`. */
export const withPlaces = (text: string): string =>
	text.replace(placeholderPattern, (whole, name: Placeholder) =>
		Object.hasOwn(placeOf, name) ? `{{${placeOf[name]}}}` : whole,
	);
