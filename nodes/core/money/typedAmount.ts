import { readDecimal } from './decimal';

/** `12,50`: one comma, one or two digits behind it and nothing else, so it can mean nothing but 12.50. */
const decimalComma = /^-?\d+,\d{1,2}$/;

/** An amount that somebody typed, or has in a sheet, with a dot before its decimals. Any other text stays as it is. */
export const withDecimalDot = (text: string): string =>
	decimalComma.test(text) ? text.replace(',', '.') : text;

/** What is wrong with a text in place of an amount, and what to write instead. */
interface NoAmount {
	/** Goes on after the text: `is not an amount`. */
	problem: string;
	remedy: string;
}

/** @param text what was typed, which is no amount */
export function whyNoAmount(text: string): NoAmount {
	const [, before = '', number = '', behind = ''] = /^([^\d.,-]*)(-?[\d.,]*\d)([^\d.,]*)$/.exec(text) ?? [];
	const around = [before, behind].map((part) => part.trim()).filter((part) => part !== '');
	if (around.includes('%'))
		return {
			problem: 'is a percentage',
			remedy: 'Enter the amount itself, for example 19.90.',
		};
	const meant = meaningOf(number);
	if (around.length > 0)
		return {
			problem: 'has more than the amount in it',
			remedy: `Remove ${around.map((part) => `"${part}"`).join(' and ')}${meant.length === 1 ? ` and write ${meant[0]}` : ''}. The currency has its own field.`,
		};
	if (meant.length === 0 || meant[0] === number) return { problem: 'is not an amount', remedy: plainly };
	if (meant.length === 1)
		return {
			problem: 'is not an amount',
			remedy: `Write ${meant[0]}, without a sign between the thousands. From a sheet: ${withoutThousands(number)}.`,
		};
	return {
		problem: `could mean ${meant.join(' or ')}`,
		remedy: `Write ${meant.join(' or ')}, with a dot for decimals. From a sheet, ${withoutThousands(number)} makes it ${meant[0]}.`,
	};
}

const plainly = 'Use only digits, with a dot for decimals, for example 19.90.';

/** What a number with commas and dots can be: nothing, one amount, or two of them. */
function meaningOf(number: string): string[] {
	const text = withDecimalDot(number);
	if (readDecimal(text)) return [text];
	const [, thousand = '', whole = '', decimals = ''] =
		/^-?(?:\d{1,3}([.,]))((?:\d{3}\1)*\d{3})(?:(?!\1)[.,](\d{1,2}))?$/.exec(number) ?? [];
	if (thousand === '') return [];
	const digits = number.replace(/[.,]\d{1,2}$/, '').replaceAll(thousand, '');
	if (decimals !== '') return [`${digits}.${decimals}`];
	return whole.includes(thousand) ? [digits] : [digits, number.replace(thousand, '.').replace(/\.?0+$/, '')];
}

/** An expression that takes the signs between the thousands out of a number that has some. */
function withoutThousands(number: string): string {
	const decimal = /([.,])\d{1,2}$/.exec(number)?.[1];
	const thousand = /[.,]/.exec(number)![0];
	const plain = `$json.price.replaceAll('${thousand}', '')`;
	return `{{ ${decimal === ',' ? `${plain}.replace(',', '.')` : plain} }}`;
}
