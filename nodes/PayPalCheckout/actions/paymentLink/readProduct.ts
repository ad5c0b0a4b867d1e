import type { FieldsOf, RecordOf } from '../../../core/fields/fieldGroup';
import { toWebAddress } from '../../../core/webAddress';
import type { PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import type { LinkTerms } from '../../../vendors/payPal/paymentLinks/linkRequest';
import type { Dimension } from '../../../vendors/payPal/paymentLinks/paymentLink';
import { readPercentage, readPrice } from '../../billing/readPlanTerms';
import { productDetails } from './product.description';

type Detail = (typeof productDetails)[number];
type Details = RecordOf<Detail>;

/** As many as PayPal takes. https://developer.paypal.com/payment-links-buttons/use-cases */
const mostChoices = 5;
const mostOptions = 10;

/**
 * What was filled in besides name and price; what was not is left out.
 *
 * @param fields where it is filled in
 * @throws InvalidInput when PayPal would not take it
 */
export function readDetails(given: Details, fields: FieldsOf<Detail>, currency: string): LinkTerms {
	const { choices = [], notes = [], collectsAddress, mostPieces } = given;
	const { description } = textWithin('description', given.description, fields.description);
	const { id } = textWithin('id', given.productId, fields.productId);
	if (mostPieces !== undefined && (!Number.isInteger(mostPieces) || mostPieces < 1))
		throw fields.mostPieces.refused(mostPieces, 'is not a whole number from 1 on', 'Use a whole number.');
	return {
		...(description && { description }),
		...(id && { productId: id }),
		...(collectsAddress !== undefined && { collectsAddress }),
		...(mostPieces !== undefined && { mostPieces }),
		...(choices.length > 0 && { choices: readChoices(choices, fields, currency) }),
		...(notes.length > 0 && {
			notes: notes.map(({ label, required }, index) => {
				const place = fields.notes.at(index).label;
				const text = textWithin('label', label, place).label;
				if (!text) throw place.invalid('is empty', 'Enter what buyers are asked, or remove the question.');
				return { label: text, required };
			}),
		}),
		...readTax(given, fields),
		...(isFilled(given.shipping) && {
			shipping: [{ type: 'FLAT', value: moneyIn(given.shipping ?? '', currency, fields.shipping).value }],
		}),
		...readReturnUrl(given.returnUrl, fields),
	};
}

/** Rows with the same word are one choice, in the order in which they come. */
function readChoices(
	rows: NonNullable<Details['choices']>,
	{ choices }: FieldsOf<Detail>,
	currency: string,
): Dimension[] {
	const found = new Map<string, Dimension>();
	rows.forEach(({ choice, option, price }, index) => {
		const fields = choices.at(index);
		const name = textWithin('name', choice, fields.choice).name;
		const label = textWithin('label', option, fields.option).label;
		if (!name) throw fields.choice.invalid('is empty', 'Enter what buyers choose, for example Colour.');
		if (!label) throw fields.option.invalid('is empty', 'Enter what they can take, for example Blue.');
		const dimension = found.get(name) ?? { name, primary: found.size === 0, options: [] };
		found.set(name, dimension);
		if (dimension.options.some((other) => other.label === label))
			throw fields.option.refused(label, 'is there twice', 'Remove one of them.');
		if (isFilled(price) && !dimension.primary)
			throw fields.price.invalid(
				'is filled in, but only options of the first choice can have prices of their own',
				'Clear it, or move this choice to the beginning.',
			);
		dimension.options.push({
			label,
			...(isFilled(price) && { unit_amount: readPrice(price ?? '', currency, fields.price) }),
		});
	});
	const all = [...found.values()];
	if (all.length > mostChoices || all.some(({ options }) => options.length > mostOptions))
		throw choices.invalid(
			'has more than PayPal takes',
			`PayPal takes ${mostChoices} choices with ${mostOptions} options each: remove some.`,
		);
	return all;
}

function readTax({ taxPercentage, taxName }: Details, fields: FieldsOf<Detail>): Pick<LinkTerms, 'taxes'> {
	if (!isFilled(taxPercentage)) return {};
	const value = readPercentage(taxPercentage ?? '', fields.taxPercentage);
	const { name = 'Tax' } = textWithin('name', taxName, fields.taxName);
	return { taxes: [{ name, type: 'PERCENTAGE', value }] };
}

function readReturnUrl(
	given: string | undefined,
	{ returnUrl }: FieldsOf<Detail>,
): Pick<LinkTerms, 'returnUrl'> {
	const text = (given ?? '').trim();
	if (text === '') return {};
	const url = toWebAddress(text);
	if (!url)
		throw returnUrl.refused(
			text,
			'is not a web address',
			'Use a full address that starts with https://.',
			80,
		);
	return { returnUrl: textWithin('url', url, returnUrl).url! };
}

const moneyIn = (value: number | string, currency: string, { label }: Detail): PayPalMoney =>
	toPayPal(readMoney(value, currency, label).toAmount());
