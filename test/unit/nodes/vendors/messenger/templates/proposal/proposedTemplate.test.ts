import { limits } from '../../../../../../../nodes/vendors/messenger/sending/limits';
import { toTemplateRequest } from '../../../../../../../nodes/vendors/messenger/templates/template';
import { placesIn } from '../../../../../../../nodes/vendors/messenger/templates/templateText';
import {
	aboutKind,
	notificationKinds,
	type NotificationKind,
} from '../../../../../../../nodes/checkout/notifications/kinds';
import { allowedIn } from '../../../../../../../nodes/wording/placeholders';
import {
	placeholderAt,
	withPlaces,
} from '../../../../../../../nodes/vendors/messenger/templates/proposal/places';
import {
	proposeWording,
	toTemplateDefinition,
} from '../../../../../../../nodes/vendors/messenger/templates/proposal/proposedTemplate';
import { languageOf, languages } from '../../../../../../../nodes/wording/languages';

const approval = 'https://www.paypal.com/checkoutnow?token={{1}}';
const payPalLinks: Partial<Record<NotificationKind, string>> = {
	declined: approval,
	invoiceReminder: 'https://www.paypal.com/invoice/p/#{{1}}',
	reminder: approval,
};

const all = notificationKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

interface Request {
	name: string;
	language: string;
	category: string;
	components: [
		{ type: string; text: string; example?: { body_text_named_params: Array<Record<string, string>> } },
		...Array<{ type: string; buttons: Array<Record<string, unknown>> }>,
	];
}

const requestOf = (kind: NotificationKind, language: (typeof languages)[number]) =>
	toTemplateRequest(
		toTemplateDefinition(kind, language, proposeWording(kind, language)),
	) as unknown as Request;

describe.each(all)('our wording for %s in %s', (kind, language) => {
	const { components, ...rest } = requestOf(kind, language);
	const [body, buttons] = components;
	const places = placesIn(body.text);

	it('is a utility template with a name of ours and a language of Facebook', () => {
		expect(rest).toEqual({
			name: aboutKind(kind).templateName,
			language: expect.stringMatching(/^[a-z]{2}(_[A-Z]{2})?$/),
			category: 'UTILITY',
			parameter_format: 'NAMED',
		});
		expect(languageOf(rest.language)).toBe(language);
	});

	it('names every place, so that the template says itself what goes there', () => {
		expect(places.map(placeholderAt).every((name) => name && allowedIn(kind).includes(name))).toBe(true);
	});

	it('names only what is always known', () => {
		// What is subscribed to now always has a name; what an order is for may have none.
		const ofKind = kind === 'subscriptionChanged' ? ['items'] : [];
		const known = ['amount', 'date', 'orderNumber', 'reason', ...ofKind];
		expect(places.map(placeholderAt).filter((name) => !known.includes(name!))).toEqual([]);
	});

	it('has a sample for every place, none of them empty', () => {
		const samples = body.example!.body_text_named_params;
		expect(samples.map(({ param_name: name }) => name)).toEqual(places);
		expect(samples.every(({ example }) => /\w/.test(example!))).toBe(true);
	});

	it('has words or the end of a sentence between its places, and words at its start and end', () => {
		expect(body.text).not.toMatch(/\}\}[\s,]*\{\{|^\{\{|\}\}$/);
	});

	it('is long enough for its places and short enough for Facebook', () => {
		expect(body.text.length).toBeLessThan(limits.templateBody);
		const bare = body.text.replace(/\{\{.*?\}\}/g, ' ');
		const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(bare)];
		expect(words.filter(({ isWordLike }) => isWordLike).length).toBeGreaterThanOrEqual(3 * places.length);
	});

	it('has a button only where a message has somewhere to go', () => {
		const url = payPalLinks[kind];
		const expected = url ? [expect.objectContaining({ type: 'URL', url })] : undefined;
		expect(buttons?.buttons).toEqual(expected);
	});
});

it('no two kinds share a name', () => {
	const names = notificationKinds.map((kind) => aboutKind(kind).templateName);
	expect(new Set(names).size).toBe(notificationKinds.length);
});

describe('an edited wording', () => {
	const edited = (changes: object) =>
		toTemplateRequest(
			toTemplateDefinition('shipped', 'en', { ...proposeWording('shipped', 'en'), ...changes }),
		) as unknown as Request;

	it('takes what can be known of its kind', () => {
		const { components } = edited({
			name: 'parcel',
			text: 'Hello [name], [carrier] brings your order [orderNumber] as parcel [trackingNumber] soon.',
		});
		expect(components[0].text).toBe(
			'Hello {{name}}, {{carrier}} brings your order {{order_number}} as parcel {{tracking_number}} soon.',
		);
		expect(components[0].example!.body_text_named_params[3]).toEqual({
			param_name: 'tracking_number',
			example: '00340434161094042557',
		});
	});

	it('has a button as soon as it says where to', () => {
		expect(edited({ buttonUrl: 'https://www.dhl.com/track?id={{1}}' }).components[1]!.buttons).toEqual([
			{
				type: 'URL',
				text: 'Track parcel',
				url: 'https://www.dhl.com/track?id={{1}}',
				example: { url_suffix_example: expect.stringMatching(/^https:\/\/www\.dhl\.com\/track\?id=\w+$/) },
			},
		]);
	});

	it.each([
		['what is not known of its kind', { text: 'Your order of [date] is on its way.' }, '[date] can’t be'],
		['an unknown place', { text: 'Hello {{first}}, it is on its way.' }, 'Sample for {{first}} is empty'],
		['a number for a place', { text: 'Order {{1}} is on its way.' }, 'Sample for {{1}} is empty'],
		['a value at the end', { text: 'Here comes [orderNumber]' }, 'Body ends with a placeholder'],
		['nothing', { text: ' ' }, 'Text is empty'],
		['a link to one place for all', { buttonUrl: 'https://dhl.com' }, 'does not end in {{1}}'],
		['a name of another sort', { name: 'Parcel sent' }, 'contains characters other than'],
	])('with %s is refused', (_, changes, message) => {
		expect(() => edited(changes)).toThrow(message.replace('’', "'"));
	});
});

it('brackets that are no placeholders stay what they are', () => {
	expect(withPlaces('[amount] [b] [toString] [ amount ]')).toBe('{{amount}} [b] [toString] [ amount ]');
});
