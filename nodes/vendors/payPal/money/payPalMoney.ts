import type { Amount } from '../../../core/money/amount';

/** An amount as PayPal writes it. */
export interface PayPalMoney {
	currency_code: string;
	/** Decimal string with the currency's decimals. */
	value: string;
}

export const toPayPal = ({ currency, value }: Amount): PayPalMoney => ({ currency_code: currency, value });

/** The same amount as these nodes give it. */
export const fromPayPal = ({ currency_code: currency, value }: PayPalMoney): Amount => ({ currency, value });
