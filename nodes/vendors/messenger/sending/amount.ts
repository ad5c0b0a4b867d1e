import { InvalidInput } from '../../../core/invalidInput';

/**
 * An amount on a receipt, exact: whole minor units inside. Unlike an order's money it may be in any
 * currency, because a receipt may be for something that was not paid through PayPal.
 */
export class Amount {
	private constructor(
		private readonly currency: string,
		private readonly minorUnits: bigint,
	) {}

	/** @throws InvalidInput when it is not a decimal with at most the decimals of its currency */
	static parse(value: unknown, currency: string, field: string): Amount {
		const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
		if (text === '') throw new InvalidInput(field, `${field} is empty`, 'Fill it in, for example 19.90.');
		const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(text) ?? [];
		if (whole === undefined) {
			throw new InvalidInput(
				field,
				`${field}: "${text.slice(0, 40)}" is not an amount`,
				'Use only digits, with a dot for decimals, for example 19.90.',
			);
		}
		const decimals = decimalsOf(currency);
		if (/[1-9]/.test(fraction.slice(decimals))) {
			throw new InvalidInput(
				field,
				`${field}: ${text} has more decimals than ${currency} has (${decimals})`,
				`Round it. In an expression, .toFixed(${decimals}) does that.`,
			);
		}
		return new Amount(currency, BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0')));
	}

	/** Left out parts count as nothing. */
	static sum(amounts: Array<Amount | undefined>, currency: string): Amount {
		return new Amount(
			currency,
			amounts.reduce((total, amount) => total + (amount?.minorUnits ?? 0n), 0n),
		);
	}

	subtract(other: Amount): Amount {
		return new Amount(this.currency, this.minorUnits - other.minorUnits);
	}

	times(quantity: number): Amount {
		return new Amount(this.currency, this.minorUnits * BigInt(quantity));
	}

	equals(other: Amount): boolean {
		return this.minorUnits === other.minorUnits;
	}

	/** A decimal string, e.g. `19.90`. */
	toString(): string {
		const decimals = decimalsOf(this.currency);
		const sign = this.minorUnits < 0n ? '-' : '';
		const digits = String(sign ? -this.minorUnits : this.minorUnits).padStart(decimals + 1, '0');
		return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
	}

	/** For the wire only, where Messenger wants a JSON number. */
	toNumber(): number {
		return Number(this.toString());
	}
}

/** ISO 4217's decimals: 2 for most, none for JPY, 3 for KWD. */
const decimalsOf = (currency: string): number =>
	new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
