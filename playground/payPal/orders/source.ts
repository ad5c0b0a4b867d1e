import type { MerchantAccount } from '../account.ts';
import { issue, type PayPalError } from '../errors.ts';
import { isObject } from '../shape.ts';
import type { PaymentToken } from '../vault/paymentToken.ts';
import type { Vault } from '../vault/vault.ts';
import { toInstrument } from './cardSource.ts';
import type { Instrument, RedirectSource, VaultInstruction } from './order.ts';
import { localMethods } from './sourceRequest.ts';

/** What `payment_source` says: send the buyer somewhere, or pay at once. */
export type PaymentSource = { redirect: RedirectSource } | { instrument: Instrument };

interface Known {
	vault: Vault;
	account: MerchantAccount;
	now: Date;
	completesOnApproval: boolean;
}

/** Whether the order is created and paid in one step, which takes a PayPal-Request-Id. */
export function paysAtOnce(sources: unknown): boolean {
	if (!isObject(sources)) return false;
	if (sources.card || sources.token) return true;
	return ['paypal', 'venmo'].some((name) => isObject(sources[name]) && sources[name].vault_id !== undefined);
}

/** Reads a `payment_source` that has the right shape. @throws what PayPal has against it */
export function readSource(sources: Record<string, unknown>, known: Known): PaymentSource | undefined {
	const given = Object.entries(sources).filter(([, source]) => isObject(source));
	if (given.length > 1) throw unusable('PAYMENT_SOURCE_CANNOT_BE_USED');
	const [[name, source] = ['', {}]] = given as Array<[string, Record<string, unknown>]>;
	if (name === '') return undefined;
	const isLocal = localMethods.includes(name);
	if (isLocal && !known.completesOnApproval) throw issue('ORDER_COMPLETE_ON_PAYMENT_APPROVAL');
	if (!isLocal && known.completesOnApproval) throw issue('UNSUPPORTED_PROCESSING_INSTRUCTION');
	if (isLocal) return { redirect: { name, shown: { name: source.name, country_code: source.country_code } } };
	switch (name) {
		case 'paypal':
		case 'venmo':
			if (typeof source.vault_id === 'string') return savedAccount(known, source.vault_id);
			return { redirect: { name, shown: {}, vault: allowedVaultOf(source, known) } };
		case 'card':
			if (!known.account.settings.processesCards) throw issue('NOT_ENABLED_FOR_CARD_PROCESSING');
			if (typeof source.vault_id === 'string') return saved(known.vault, source.vault_id, 'card');
			return { instrument: { ...toInstrument(source, known.now), vault: allowedVaultOf(source, known) } };
		case 'token':
			return source.type === 'PAYMENT_METHOD_TOKEN'
				? saved(known.vault, String(source.id))
				: refuse('BILLING_AGREEMENT_NOT_FOUND');
		case 'apple_pay':
			return refuse('NOT_ENABLED_FOR_APPLE_PAY');
		case 'google_pay':
			return refuse('NOT_ENABLED_FOR_GOOGLE_PAY');
		default:
			return refuse('PAYMENT_SOURCE_CANNOT_BE_USED');
	}
}

function saved(vault: Vault, id: string, kind?: PaymentToken['kind']): PaymentSource {
	const token = vault.peek(id);
	if (!token) throw unusable('PAYMENT_SOURCE_CANNOT_BE_USED');
	if (kind && token.kind !== kind) throw unusable('MISMATCHED_VAULT_ID_TO_PAYMENT_SOURCE');
	const { card, person } = token;
	return {
		instrument: {
			fundingSource: token.kind,
			...(card && { card }),
			...(person && { person }),
			declines: false,
			captureDeclines: false,
			savedAs: id,
		},
	};
}

/** @throws what becomes of it is said by the account: see `savedAccounts` */
function savedAccount({ vault, account }: Known, id: string): PaymentSource {
	const source = saved(vault, id, 'paypal') as { instrument: Instrument };
	const { savedAccounts } = account.settings;
	if (savedAccounts === 'DECLINED') throw issue('INSTRUMENT_DECLINED');
	if (savedAccounts === 'PAYER_ACTION') return { redirect: { name: 'paypal', shown: {} } };
	return {
		instrument: {
			...source.instrument,
			captureDeclines: savedAccounts === 'CAPTURE_DECLINED',
			...(savedAccounts === 'PENDING' && { pendingReason: 'PENDING_REVIEW' }),
		},
	};
}

function allowedVaultOf(source: Record<string, unknown>, { account }: Known): VaultInstruction | undefined {
	const vault = vaultOf(source);
	if (vault && !account.settings.vaults) throw issue('NOT_ENABLED_TO_VAULT_PAYMENT_SOURCE');
	return vault;
}

function vaultOf({ attributes }: Record<string, unknown>): VaultInstruction | undefined {
	const { vault, customer } = isObject(attributes) ? attributes : {};
	if (!isObject(vault) || vault.store_in_vault !== 'ON_SUCCESS') return undefined;
	const { id, merchant_customer_id } = isObject(customer) ? customer : {};
	return {
		...(typeof id === 'string' && { customerId: id }),
		...(typeof merchant_customer_id === 'string' && { merchantCustomerId: merchant_customer_id }),
	};
}

function unusable(code: string): PayPalError {
	return issue(code, { field: '/payment_source', location: 'body' });
}

function refuse(code: string): never {
	throw unusable(code);
}
