import { InvalidInput } from '../invalidInput';
import { beginningOf } from '../visibleText';
import type { Amount } from './amount';
import { digitsAt, readDecimal, writeDecimal, type Decimal } from './decimal';

/**
 * An exact amount in one currency, whichever: digits inside, decimal strings outside. It has the decimals that it was
 * written with; how many a currency may have is for each vendor to say (`readMoney`, `readReceiptMoney`).
 */
export class Money {
	private constructor(
		readonly currency: string,
		private readonly exact: Decimal,
	) {}

	/**
	 * @param amount a decimal string; not for what somebody typed, which is read by the rules of a vendor
	 * @param decimals it is written with at least so many
	 * @throws RangeError when it is not a decimal
	 */
	static of({ currency, value }: Amount, decimals = 0): Money {
		const exact = readDecimal(value.trim());
		if (!exact) throw new RangeError(`"${beginningOf(value, 40)}" is not an amount`);
		return new Money(currency, exact).withAtLeast(decimals);
	}

	static zero(currency: string, decimals = 0): Money {
		return new Money(currency, { digits: 0n, decimals });
	}

	/** All together, with as many decimals as any of them has. What is left out counts as nothing. */
	static sum(parts: Array<Money | undefined>, currency: string): Money {
		return parts.reduce<Money>((total, part) => (part ? total.add(part) : total), Money.zero(currency));
	}

	add(other: Money): Money {
		const { own, others, decimals } = this.beside(other);
		return new Money(this.currency, { digits: own + others, decimals });
	}

	subtract(other: Money): Money {
		const { own, others, decimals } = this.beside(other);
		return new Money(this.currency, { digits: own - others, decimals });
	}

	/** @param quantity a whole number, as a number or in digits */
	times(quantity: number | bigint | string): Money {
		const { digits, decimals } = this.exact;
		return new Money(this.currency, { digits: digits * BigInt(quantity), decimals });
	}

	/** So many percent of it, rounded up to the decimals it has. */
	percent({ digits, decimals }: Decimal): Money {
		const whole = 100n * 10n ** BigInt(decimals);
		const share = (this.exact.digits * digits + whole - 1n) / whole;
		return new Money(this.currency, { digits: share, decimals: this.exact.decimals });
	}

	equals(other: Money): boolean {
		if (this.currency !== other.currency) return false;
		const { own, others } = this.beside(other);
		return own === others;
	}

	isLessThan(other: Money): boolean {
		const { own, others } = this.beside(other);
		return own < others;
	}

	get isZero(): boolean {
		return this.exact.digits === 0n;
	}

	get isNegative(): boolean {
		return this.exact.digits < 0n;
	}

	/** Without its decimals: of 19.90 it is 19. */
	get whole(): bigint {
		return this.exact.digits / 10n ** BigInt(this.exact.decimals);
	}

	/** A decimal string, e.g. `19.90` or `500`. */
	toString(): string {
		return writeDecimal(this.exact);
	}

	/** For what is stored or sent. */
	toAmount(): Amount {
		return { currency: this.currency, value: this.toString() };
	}

	private withAtLeast(decimals: number): Money {
		const most = Math.max(decimals, this.exact.decimals);
		return new Money(this.currency, { digits: digitsAt(this.exact, most), decimals: most });
	}

	/** The digits of both, with the same decimals. */
	private beside(other: Money): { own: bigint; others: bigint; decimals: number } {
		if (this.currency !== other.currency)
			throw new InvalidInput(
				'Currency',
				`${this.currency} and ${other.currency} can't be mixed in one order`,
				'Use the same currency for everything in the order.',
			);
		const decimals = Math.max(this.exact.decimals, other.exact.decimals);
		return { own: digitsAt(this.exact, decimals), others: digitsAt(other.exact, decimals), decimals };
	}
}
