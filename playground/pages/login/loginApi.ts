import { onThisPhone, type Account } from './accounts.ts';

/** Somebody who could log in. */
export interface Candidate extends Account {
	/** They have agreed before, and are not asked again. */
	hasAgreed: boolean;
}

/** What a shop wants to know, and who could log in. */
export interface LoginOffer {
	brandName: string;
	scopes: string[];
	accounts: Candidate[];
}

const at = (what: string): string => onThisPhone(`/www.paypal.com/signin/${what}${location.search}`);

/** @returns undefined for a request that nobody can agree to */
export async function readOffer(): Promise<LoginOffer | undefined> {
	const response = await fetch(at('request'));
	return response.ok ? ((await response.json()) as LoginOffer) : undefined;
}

/** @returns where the shop wants the person back */
export async function answer(what: 'agree' | 'cancel', payerId: string): Promise<string> {
	const response = await fetch(at(what), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ payerId }),
	});
	if (!response.ok) throw new Error(`The login page answered ${response.status}`);
	return ((await response.json()) as { redirect: string }).redirect;
}
