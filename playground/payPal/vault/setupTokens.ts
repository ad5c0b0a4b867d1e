import { checked } from '../billing/checked.ts';
import type { MerchantAccount } from '../account.ts';
import { issue, notSimulated, PayPalError, unknownResource } from '../errors.ts';
import { customerId, resourceId } from '../ids.ts';
import { toInstrument } from '../orders/cardSource.ts';
import type { Person } from '../people.ts';
import { isObject } from '../shape.ts';
import type { Clock } from '../../world/clock.ts';
import type { PaymentToken } from './paymentToken.ts';
import { paymentTokenRequest, setupTokenRequest } from './request.ts';
import type { SetupToken } from './setupToken.ts';
import type { Vault } from './vault.ts';

interface Body {
	customer?: { id?: string; merchant_customer_id?: string };
	payment_source: Record<string, Record<string, unknown> | undefined>;
}

/** Ways to pay that are saved without a purchase: asked for, agreed to, exchanged for a payment token. */
export class SetupTokens {
	private readonly tokens = new Map<string, SetupToken>();
	private readonly clock: Pick<Clock, 'now'>;
	private readonly vault: Vault;
	private readonly account: Pick<MerchantAccount, 'settings'>;

	constructor(clock: Pick<Clock, 'now'>, vault: Vault, account: Pick<MerchantAccount, 'settings'>) {
		this.clock = clock;
		this.vault = vault;
		this.account = account;
	}

	create(body: unknown): SetupToken {
		// PayPal's OpenAPI of the vault answers 403 to whoever lacks the feature; the name of the issue is unverified.
		if (!this.account.settings.vaults)
			throw new PayPalError(403, { details: [{ issue: 'PERMISSION_DENIED' }] });
		onlySimulated('/v3/vault/setup-tokens', body, ['paypal', 'card']);
		const { customer = {}, payment_source } = checked<Body>(body, setupTokenRequest);
		const { paypal, card } = payment_source;
		const source = paypal ?? card;
		if (!source)
			throw issue('MISSING_REQUIRED_PARAMETER', { field: '/payment_source', value: '', location: 'body' });
		const { experience_context: context, ...shown } = source as {
			experience_context?: SetupToken['context'];
		};
		const token: SetupToken = {
			id: resourceId(),
			kind: paypal ? 'paypal' : 'card',
			// Nothing is asked of who holds a card: 3-D Secure is not simulated.
			status: paypal ? 'PAYER_ACTION_REQUIRED' : 'APPROVED',
			...(card && { card: toInstrument(card, this.clock.now()).card! }),
			customerId: customer.id ?? customerId(),
			...(customer.merchant_customer_id && { merchantCustomerId: customer.merchant_customer_id }),
			shown: paypal ? shown : {},
			context: context ?? {},
		};
		this.tokens.set(token.id, token);
		return token;
	}

	find(id: string): SetupToken {
		const token = this.tokens.get(id);
		if (!token) throw unknownResource('id', id);
		return token;
	}

	/** The payer agrees. */
	approve(token: SetupToken, person?: Person): void {
		if (token.status !== 'PAYER_ACTION_REQUIRED') throw issue('INVALID_RESOURCE_ID', { field: 'id' });
		token.status = 'APPROVED';
		token.person = person;
		if (token.context.vault_instruction === 'ON_PAYER_APPROVAL') this.exchange(token);
	}

	/** @param body names a setup token, or is a card */
	createPaymentToken(body: unknown): PaymentToken {
		onlySimulated('/v3/vault/payment-tokens', body, ['card', 'token']);
		const { customer = {}, payment_source } = checked<Body>(body, paymentTokenRequest);
		const { token, card } = payment_source;
		if (token) {
			if (token.type !== 'SETUP_TOKEN')
				throw notSimulated('POST', '/v3/vault/payment-tokens of an agreement');
			return this.exchange(this.find(String(token.id)));
		}
		if (!card)
			throw issue('MISSING_REQUIRED_PARAMETER', { field: '/payment_source', value: '', location: 'body' });
		return this.vault.save(
			{ kind: 'card', card: toInstrument(card, this.clock.now()).card! },
			{ customerId: customer.id, merchantCustomerId: customer.merchant_customer_id },
		);
	}

	reset(): void {
		this.tokens.clear();
	}

	private exchange(token: SetupToken): PaymentToken {
		const at = { field: '/payment_source/token/id', value: token.id, location: 'body' as const };
		// https://developer.paypal.com/api/payment-tokens/v3/errors/payer_action_required
		if (token.status === 'PAYER_ACTION_REQUIRED') throw issue('PAYER_ACTION_REQUIRED', at);
		// That it can be exchanged only once is how PayPal describes it; the name of this refusal is unverified.
		if (token.status === 'VAULTED') throw issue('SETUP_TOKEN_ALREADY_VAULTED', at);
		token.status = 'VAULTED';
		const { kind, card, person, customerId: id, merchantCustomerId } = token;
		return this.vault.save({ kind, person, ...(card && { card }) }, { customerId: id, merchantCustomerId });
	}
}

/** Venmo, Apple Pay and banks are none of what can be saved here. */
function onlySimulated(path: string, body: unknown, known: string[]): void {
	const source = isObject(body) ? body.payment_source : undefined;
	const other = isObject(source) && Object.keys(source).find((name) => !known.includes(name));
	if (other) throw notSimulated('POST', `${path} with ${other}`);
}
