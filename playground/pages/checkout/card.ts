export interface Card {
	/** Digits, perhaps grouped. */
	number: string;
	/** `MM / YY` */
	expiry: string;
	securityCode: string;
	name: string;
}

export type CardProblems = Partial<Record<keyof Card, string>>;

export const emptyCard: Card = { number: '', expiry: '', securityCode: '', name: '' };

const digitsOf = (text: string) => text.replace(/\D/g, '');

const isAmex = (digits: string) => /^3[47]/.test(digits);

/** The network of a card number, as far as its first digits tell. */
export function cardBrand(number: string): string | undefined {
	const digits = digitsOf(number);
	if (/^4/.test(digits)) return 'Visa';
	if (/^(5[1-5]|2[2-7])/.test(digits)) return 'Mastercard';
	if (isAmex(digits)) return 'American Express';
	return /^6(011|5)/.test(digits) ? 'Discover' : undefined;
}

/** Digits in the groups that are embossed on the card. */
export function formatCardNumber(text: string): string {
	const digits = digitsOf(text).slice(0, 19);
	const groups = isAmex(digits)
		? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)]
		: (digits.match(/.{1,4}/g) ?? []);
	return groups.filter(Boolean).join(' ');
}

/** `7` becomes `07 / `, `1230` becomes `12 / 30`, `12/2030` becomes `12 / 30`. */
export function formatExpiry(text: string): string {
	let digits = digitsOf(text);
	if (/^[2-9]/.test(digits) || /^1\s*\//.test(text)) digits = `0${digits}`;
	if (/^\d{2}20\d{2}/.test(digits)) digits = digits.slice(0, 2) + digits.slice(4);
	const month = digits.slice(0, 2);
	return digits.length > 2 ? `${month} / ${digits.slice(2, 4)}` : month;
}

/** `12 / 30` as PayPal writes it: `2030-12`. Undefined when it is no month of a year. */
export function toPayPalExpiry(expiry: string): string | undefined {
	const [, month, year] = /^(0[1-9]|1[0-2]) \/ (\d{2})$/.exec(expiry) ?? [];
	return month && year ? `20${year}-${month}` : undefined;
}

/** The check digit of a card number. https://www.iso.org/standard/70484.html */
export function hasValidCheckDigit(number: string): boolean {
	const digits = [...digitsOf(number)].reverse().map(Number);
	const sum = digits.reduce((total, digit, index) => {
		const weighed = index % 2 === 1 ? digit * 2 : digit;
		return total + (weighed > 9 ? weighed - 9 : weighed);
	}, 0);
	return digits.length > 0 && sum % 10 === 0;
}

/** What is wrong with a card, field by field, in plain words; empty when nothing is. */
export function checkCard(card: Card, now: Date): CardProblems {
	const problems: CardProblems = {};
	const digits = digitsOf(card.number);
	if (!digits) problems.number = 'Enter the number on the front of the card.';
	else if (digits.length < 13) problems.number = 'The card number is too short.';
	else if (!hasValidCheckDigit(digits)) problems.number = 'This is not a card number. Check the digits.';

	const expiry = toPayPalExpiry(card.expiry);
	const thisMonth = now.toISOString().slice(0, 7);
	if (!expiry) problems.expiry = 'Enter month and year, like 08 / 29.';
	else if (expiry < thisMonth) problems.expiry = 'This card has expired.';

	const codeLength = isAmex(digits) ? 4 : 3;
	if (!new RegExp(`^\\d{${codeLength}}$`).test(card.securityCode)) {
		problems.securityCode = isAmex(digits)
			? 'Enter the 4 digits on the front of the card.'
			: 'Enter the 3 digits on the back of the card.';
	}
	if (!card.name.trim()) problems.name = 'Enter the name as it is on the card.';
	return problems;
}

/** A card that passes every check and belongs to nobody. */
export function testCard(name: string, now: Date): Card {
	const year = String(now.getUTCFullYear() + 3).slice(-2);
	return { number: '4111 1111 1111 1111', expiry: `12 / ${year}`, securityCode: '123', name };
}
