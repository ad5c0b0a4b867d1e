import { issue, unknownResource } from '../errors.ts';
import { paymentLinkId } from '../ids.ts';
import type { Clock } from '../../world/clock.ts';
import type { PaymentLink } from './paymentLink.ts';
import { readLinkRequest } from './request.ts';

interface Page {
	shown: PaymentLink[];
	total: number;
	pages: number;
	/** Names the page after this one. */
	next?: string;
}

/** The links with which anybody can buy one product. https://developer.paypal.com/api/payment-links-buttons/v1 */
export class PaymentLinks {
	private readonly links = new Map<string, PaymentLink>();
	private readonly clock: Pick<Clock, 'now'>;

	constructor(clock: Pick<Clock, 'now'>) {
		this.clock = clock;
	}

	create(body: unknown): PaymentLink {
		const content = readLinkRequest(body);
		const now = this.clock.now();
		const link = { id: paymentLinkId(), content, createdAt: now, updatedAt: now };
		this.links.set(link.id, link);
		return link;
	}

	find(id: string): PaymentLink {
		const link = this.links.get(id);
		if (!link) throw unknownResource('id', id);
		return link;
	}

	/** All of it is as the body says: what that leaves out is gone. */
	replace(id: string, body: unknown): PaymentLink {
		const link = this.find(id);
		return Object.assign(link, { content: readLinkRequest(body), updatedAt: this.clock.now() });
	}

	delete(id: string): void {
		this.links.delete(this.find(id).id);
	}

	/** The newest first: unverified. */
	page({ page_size: sizeText, page_token: token }: { page_size?: string; page_token?: string }): Page {
		if (sizeText !== undefined && token !== undefined)
			throw issue('INVALID_PARAMETER_VALUE', { field: 'page_size', value: sizeText, location: 'query' });
		const [from, size] = token === undefined ? [0, readSize(sizeText)] : readToken(token);
		const all = [...this.links.values()].reverse();
		const isLast = from + size >= all.length;
		return {
			shown: all.slice(from, from + size),
			total: all.length,
			pages: Math.max(1, Math.ceil(all.length / size)),
			...(!isLast && { next: Buffer.from(`${from + size},${size}`).toString('base64url') }),
		};
	}

	reset(): void {
		this.links.clear();
	}
}

function readSize(text = '10'): number {
	const size = Number(text);
	if (Number.isInteger(size) && size >= 1 && size <= 100) return size;
	throw issue('INVALID_PARAMETER_VALUE', { field: 'page_size', value: text, location: 'query' });
}

function readToken(token: string): [from: number, size: number] {
	const [from = NaN, size = NaN] = Buffer.from(token, 'base64url').toString().split(',').map(Number);
	if (Number.isInteger(from) && Number.isInteger(size)) return [from, size];
	throw issue('INVALID_PARAMETER_VALUE', { field: 'page_token', value: token, location: 'query' });
}
