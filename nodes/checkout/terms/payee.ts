/** An account that is paid. */
export interface Payee {
	email?: string;
	/** What the provider calls the account. */
	accountId?: string;
}
