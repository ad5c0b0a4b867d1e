import type { Field } from '../../core/fields/field';
import type { ValuesOf } from '../../core/fields/fieldGroup';
import { readDecimal, writeDecimal } from '../../core/money/decimal';
import { withDecimalDot } from '../../core/money/typedAmount';
import type { PricingTier } from '../../vendors/payPal/billing/plan';
import type { Frequency, Price } from '../../vendors/payPal/billing/planRequest';
import { toPayPal, type PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../vendors/payPal/money/readMoney';
import { isFilled } from '../../vendors/payPal/orders/breakdown';
import { mostOf, priceField, tiersField, trialsField } from './planTerms.description';

/**
 * An amount above zero.
 *
 * @throws InvalidInput when it is none
 */
export function readPrice(value: unknown, currency: string, label: Field): PayPalMoney {
	const money = readMoney(value, currency, label.label);
	if (!money.isZero) return toPayPal(money.toAmount());
	throw label.invalid('is zero, but PayPal takes only prices above zero', 'Enter what is charged each time.');
}

type Tier = ValuesOf<typeof tiersField>;

/** One price, or prices by quantity. @throws InvalidInput when it is both, or neither */
export function readPlanPrice(
	price: number | string,
	tiers: Tier[] = [],
	model: string,
	currency: string,
): Price {
	if (tiers.length === 0) return { fixed: readPrice(price, currency, priceField) };
	if (isFilled(price))
		throw priceField.invalid(
			`and ${tiersField.label} are both filled in`,
			'Use one of them: one price for all, or a price for each quantity.',
		);
	return { model, tiers: toTiers(tiers, currency) };
}

/** PayPal wants no gap and no overlap: each step ends where the next one begins. */
function toTiers(steps: Tier[], currency: string): PricingTier[] {
	return steps.map(({ from, price }, index) => {
		const fields = tiersField.at(index);
		const before = index === 0 ? 0 : steps[index - 1]!.from;
		if (!Number.isInteger(from) || from <= before || (index === 0 && from !== 1))
			throw fields.from.refused(
				from,
				index === 0 ? 'is not 1' : 'is not more than the step before',
				'The first step begins at 1, and each one after it at a larger whole number.',
			);
		const next = steps[index + 1]?.from;
		return {
			starting_quantity: String(from),
			...(next !== undefined && { ending_quantity: String(next - 1) }),
			amount: readPrice(price, currency, fields.price),
		};
	});
}

/** @throws InvalidInput when PayPal does not take so many */
export function readFrequency(every: number, unit: keyof typeof mostOf, label: Field): Frequency {
	const most = mostOf[unit];
	if (Number.isInteger(every) && every >= 1 && every <= most) return { unit, count: every };
	throw label.refused(
		every,
		`is not a whole number from 1 to ${most}`,
		`PayPal charges at most once every 365 days, 52 weeks, 12 months or 1 year.`,
	);
}

/** @throws InvalidInput when there are more than two, or one is not as PayPal wants it */
export function readTrials(rows: Array<ValuesOf<typeof trialsField>>, currency: string) {
	if (rows.length > 2)
		throw trialsField.invalid(`: there are ${rows.length}, but PayPal takes two`, 'Leave the others out.');
	const read = rows.map(({ price, every, unit, times }, index) => {
		const fields = trialsField.at(index);
		return {
			price: toPayPal(readMoney(price, currency, fields.price.label).toAmount()),
			frequency: readFrequency(every, unit, fields.every),
			times: readCount(times, fields.times, 1),
		};
	});
	if (read.filter(({ price }) => Number(price.value) === 0).length > 1)
		throw trialsField.invalid(': two are free, but PayPal takes one', 'Give one of them a price.');
	return read;
}

/** @throws InvalidInput when it is no whole number that PayPal takes */
export function readCount(value: number, label: Field, least: number): number {
	if (Number.isInteger(value) && value >= least && value <= 999) return value;
	throw label.refused(value, `is not a whole number from ${least} to 999`, 'Use a whole number.');
}

/** `19`, `7.5`, `7,5` @throws InvalidInput when it is none from 0 to 100 */
export function readPercentage(value: number | string, label: Field): string {
	const read = readDecimal(withDecimalDot(String(value).trim().replace(/%$/, '').trim()));
	const scale = 10n ** BigInt(read?.decimals ?? 0);
	if (read && read.digits >= 0n && read.digits <= 100n * scale) return writeDecimal(read);
	throw label.refused(value, 'is not a percentage', 'Use a number from 0 to 100, for example 19 or 7.5.');
}
