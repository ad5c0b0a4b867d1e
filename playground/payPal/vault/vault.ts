import { unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { customerId, paymentTokenId } from '../ids.ts';
import type { VaultInstruction } from '../orders/order.ts';
import type { Clock } from '../../world/clock.ts';
import type { PaymentToken } from './paymentToken.ts';

/** What buyers let the merchant use again. */
export class Vault {
	private readonly tokens = new Map<string, PaymentToken>();
	private readonly clock: Pick<Clock, 'now'>;
	private readonly happenings: Happenings;

	constructor(clock: Pick<Clock, 'now'>, happenings: Happenings) {
		this.clock = clock;
		this.happenings = happenings;
	}

	save(
		from: Pick<PaymentToken, 'kind' | 'card' | 'person' | 'orderId'>,
		instruction: VaultInstruction,
	): PaymentToken {
		const token: PaymentToken = {
			...from,
			id: paymentTokenId(),
			customerId: instruction.customerId ?? customerId(),
			merchantCustomerId: instruction.merchantCustomerId,
			createdAt: this.clock.now(),
		};
		this.tokens.set(token.id, token);
		this.happenings.paymentTokenCreated(token);
		return token;
	}

	find(id: string): PaymentToken {
		const token = this.tokens.get(id);
		if (!token) throw unknownResource('id', id);
		return token;
	}

	peek(id: string): PaymentToken | undefined {
		return this.tokens.get(id);
	}

	all(): PaymentToken[] {
		return [...this.tokens.values()];
	}

	ofCustomer(id: string): PaymentToken[] {
		return [...this.tokens.values()].filter((token) => token.customerId === id);
	}

	/**
	 * Deleting what is gone is no mistake. What the merchant asks for through the API is announced twice: asked for, and
	 * done. https://developer.paypal.com/api/rest/webhooks/event-names/#payment-method-tokens
	 */
	delete(id: string, by: 'merchant' | 'payer' = 'merchant'): void {
		const token = this.tokens.get(id);
		if (!token) return;
		this.tokens.delete(id);
		if (by === 'merchant') this.happenings.paymentTokenDeletionInitiated(token);
		this.happenings.paymentTokenDeleted(token);
	}

	reset(): void {
		this.tokens.clear();
	}
}
