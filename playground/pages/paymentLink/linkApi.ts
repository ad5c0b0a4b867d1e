import { onThisPhone, type Account } from '../login/accounts.ts';

const answerWithinMs = 20_000;

/** What anybody can buy with a link. Amounts are decimal strings. */
export interface Offer {
	shopName: string;
	name: string;
	description?: string;
	price?: Price;
	variants: Array<{ name: string; options: Array<{ label: string; unit_amount?: Price }> }>;
	/** As many at most. */
	most: number;
	/** First whoever is logged in. */
	accounts: Account[];
}

interface Price {
	currency_code: string;
	value: string;
}

/** What the buyer has chosen: an option of each choice, by its name. */
export interface Choice {
	variants: Record<string, string>;
	quantity: number;
	/** Who has logged in. */
	payerId: string;
}

/** The price of one piece as chosen; undefined while it is not known. */
export function priceOf({ price, variants }: Offer, choice: Pick<Choice, 'variants'>): Price | undefined {
	const chosen = variants.map(({ name, options }) =>
		options.find(({ label }) => label === choice.variants[name]),
	);
	return chosen.find((option) => option?.unit_amount)?.unit_amount ?? price;
}

export interface LinkApi {
	/** @returns undefined when there is no such link */
	read(): Promise<Offer | undefined>;
	/** @returns where the shop wants the buyer afterwards; null when it has not said */
	pay(choice: Choice): Promise<string | null>;
}

export function createLinkApi(id: string): LinkApi {
	const call = async (what: string, init: RequestInit = {}): Promise<Response> =>
		await fetch(onThisPhone(`/www.paypal.com/ncp/${what}?link=${encodeURIComponent(id)}`), {
			...init,
			signal: AbortSignal.timeout(answerWithinMs),
		});
	return {
		async read() {
			const answer = await call('link');
			return answer.ok ? ((await answer.json()) as Offer) : undefined;
		},
		async pay(choice) {
			const answer = await call('pay', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(choice),
			});
			if (!answer.ok) throw new Error(`PayPal answered ${answer.status}`);
			return ((await answer.json()) as { redirect: string | null }).redirect;
		},
	};
}
