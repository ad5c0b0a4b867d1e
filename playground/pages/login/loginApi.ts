/** What a shop wants to know, and who could log in. */
export interface LoginOffer {
	brandName: string;
	scopes: string[];
	people: Array<{ payerId: string; name: string; email: string; hasAgreed: boolean }>;
}

const at = (what: string): string => `/www.paypal.com/signin/${what}${location.search}`;

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
