const answerWithinMs = 20_000;

/** What the page shows of an invoice. Amounts are decimal strings in `currency`. */
export interface PayableInvoice {
	number: string;
	status: string;
	currency: string;
	shopName: string;
	dueDate?: string;
	note?: string;
	items: Array<{ name: string; description?: string; quantity: string; unitAmount: string }>;
	sums: Array<{ label: string; value: string }>;
	total: string;
	paid: string;
	due: string;
	buyer: { name: string; email: string };
}

export interface InvoiceApi {
	/** @returns undefined when there is none that a buyer may see */
	read(): Promise<PayableInvoice | undefined>;
	/** Pays all that is due. */
	pay(): Promise<PayableInvoice>;
}

/** @param name as its link has it: `Z56S5LLAQ52LCPZ5` */
export function createInvoiceApi(name: string): InvoiceApi {
	const call = async (what: string, init: RequestInit = {}): Promise<Response> =>
		await fetch(`/www.paypal.com/invoice/p/${what}?invoice=${encodeURIComponent(name)}`, {
			...init,
			signal: AbortSignal.timeout(answerWithinMs),
		});
	return {
		async read() {
			const answer = await call('invoice');
			return answer.ok ? ((await answer.json()) as PayableInvoice) : undefined;
		},
		async pay() {
			const answer = await call('pay', { method: 'POST' });
			if (!answer.ok) throw new Error(`PayPal answered ${answer.status}`);
			return (await answer.json()) as PayableInvoice;
		},
	};
}
