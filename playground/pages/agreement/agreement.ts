import { onThisPhone, type Account } from '../login/accounts.ts';

/** What the buyer is to agree to: that the shop may charge their account later. */
export interface Agreement {
	id: string;
	status: string;
	brandName: string;
	description?: string;
	accounts: Account[];
}

export const isOpen = ({ status }: Agreement): boolean => status === 'PAYER_ACTION_REQUIRED';

const at = (what: string, id: string): string =>
	onThisPhone(`/www.paypal.com/agreements/${what}?approval_session_id=${encodeURIComponent(id)}`);

/** @returns undefined when nothing is known by this ID */
export async function readAgreement(id: string): Promise<Agreement | undefined> {
	const response = await fetch(at('agreement', id));
	return response.ok ? ((await response.json()) as Agreement) : undefined;
}

/** @returns where the shop wants the buyer back; null when it has not said */
export async function answer(
	what: 'approve' | 'cancel',
	id: string,
	payerId: string,
): Promise<string | null> {
	const response = await fetch(at(what, id), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ payerId }),
	});
	if (!response.ok) throw new Error(`The page of the agreement answered ${response.status}`);
	return ((await response.json()) as { redirect: string | null }).redirect;
}
