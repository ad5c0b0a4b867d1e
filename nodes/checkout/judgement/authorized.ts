import type { PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { isLess } from '../../core/money/decimal';
import type { Verdict } from './judgePayment';

/** Money that is reserved for the merchant. https://developer.paypal.com/docs/api/orders/v2/#definition-authorization */
export interface ReservedPayment {
	id: string;
	status: string;
	amount?: PayPalMoney;
	expiration_time?: string;
}

/** The authorization that counts, and whether money can still be taken from it. */
export interface Standing {
	authorization: ReservedPayment;
	isOpen: boolean;
	hasRunOut: boolean;
}

const open = new Set(['CREATED', 'PARTIALLY_CAPTURED', 'PENDING']);

/** Of several, as there are after a renewal, the newest that holds money; else the newest that was captured. */
export function standingOf(authorizations: ReservedPayment[], now: Date): Standing | undefined {
	const newest = (wanted: (status: string) => boolean) =>
		authorizations.filter(({ status }) => wanted(status)).at(-1);
	const authorization =
		newest((status) => open.has(status)) ??
		newest((status) => status === 'CAPTURED') ??
		authorizations.at(-1);
	if (!authorization) return undefined;
	const hasRunOut = Date.parse(authorization.expiration_time ?? '') <= now.getTime();
	return { authorization, isOpen: open.has(authorization.status) && !hasRunOut, hasRunOut };
}

/** What an authorization comes to of which nothing was taken. */
export function judgeAuthorization(
	{ authorization, hasRunOut }: Standing,
	asked: PayPalMoney | undefined,
): Verdict {
	const { id: authorizationId, status, amount, expiration_time: expirationTime } = authorization;
	const ranOut = { status: 'EXPIRED', reason: 'The reservation has expired.' } as const;
	switch (status) {
		case 'CREATED':
			if (hasRunOut) return { ...ranOut, authorizationId };
			if (!covers(amount, asked)) return { ...tooLittle(amount, asked), authorizationId };
			return {
				status: 'AUTHORIZED',
				reason: 'The money is reserved, but has not been taken yet.',
				authorizationId,
				...(expirationTime && { expirationTime }),
			};
		case 'PENDING':
			return { status: 'PENDING', reason: 'PayPal is reviewing this payment.', authorizationId };
		case 'CAPTURED':
		case 'PARTIALLY_CAPTURED':
			return {
				status: 'PENDING',
				reason: 'PayPal does not show yet how much of the reserved money was taken.',
				authorizationId,
			};
		case 'VOIDED':
			if (hasRunOut) return { ...ranOut, authorizationId };
			return { status: 'CANCELLED', reason: 'The reservation was cancelled.', authorizationId };
		default:
			return { status: 'DECLINED', reason: 'PayPal declined to reserve the money.', authorizationId };
	}
}

const covers = (reserved: PayPalMoney | undefined, asked: PayPalMoney | undefined): boolean =>
	reserved !== undefined &&
	asked !== undefined &&
	reserved.currency_code === asked.currency_code &&
	!isLess(reserved.value, asked.value);

const tooLittle = (reserved?: PayPalMoney, asked?: PayPalMoney): Verdict => ({
	status: 'MISMATCH',
	reason: `PayPal reserved ${reserved?.value ?? 'an unknown amount'} ${reserved?.currency_code ?? ''}, but ${asked?.value} ${asked?.currency_code} was asked for.`,
});
