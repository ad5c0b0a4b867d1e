import { MerchantAccount } from './account.ts';
import { issue, PayPalError } from './errors.ts';
import type { Clock } from '../world/clock.ts';

/** How long PayPal remembers a PayPal-Request-Id. https://developer.paypal.com/api/rest/reference/idempotency/ */
export const keptForMs = {
	orders: 6 * 3_600_000,
	payments: 45 * 24 * 3_600_000,
	subscriptions: 72 * 3_600_000,
	vault: 3 * 3_600_000,
};

interface Remembered {
	path: string;
	/** Shows the first result as it is now. */
	show: () => unknown;
	forgetAtMs: number;
}

/** What is kept under each PayPal-Request-Id, per client and operation. */
export class RequestIds {
	private readonly remembered = new Map<string, Remembered>();
	private readonly underWay = new Set<string>();
	private readonly clock: Pick<Clock, 'now'>;
	private readonly account: Pick<MerchantAccount, 'settings'>;

	constructor(clock: Pick<Clock, 'now'>, account: Pick<MerchantAccount, 'settings'> = new MerchantAccount()) {
		this.clock = clock;
		this.account = account;
	}

	/**
	 * Claims a key for a request that is about to run.
	 *
	 * @returns what the first request with this key made, or undefined when this is the first
	 * @throws PREVIOUS_REQUEST_IN_PROGRESS while the first is still being answered, and
	 * DUPLICATE_REQUEST_ID when the first was about another resource
	 */
	begin(key: string, path: string): (() => unknown) | undefined {
		if (this.underWay.has(key)) throw issue('PREVIOUS_REQUEST_IN_PROGRESS');
		const known = this.remembered.get(key);
		if (known && known.forgetAtMs > this.clock.now().getTime()) {
			if (known.path !== path) throw issue('DUPLICATE_REQUEST_ID');
			return known.show;
		}
		this.underWay.add(key);
		return undefined;
	}

	keep(key: string, path: string, show: () => unknown, forMs: number): void {
		this.remembered.set(key, { path, show, forgetAtMs: this.clock.now().getTime() + forMs });
	}

	/** Keeps a refusal, on an account that remembers them. What is wrong with a request itself (400) is never kept. */
	keepRefusal(key: string, path: string, error: unknown, forMs: number): void {
		const isRefusal = error instanceof PayPalError && error.status === 422;
		if (!isRefusal || !this.account.settings.remembersRefusals) return;
		const refuse = () => {
			throw error;
		};
		this.keep(key, path, refuse, forMs);
	}

	/** The request has been answered, whatever the answer. */
	end(key: string): void {
		this.underWay.delete(key);
	}

	clear(): void {
		this.remembered.clear();
		this.underWay.clear();
	}
}
