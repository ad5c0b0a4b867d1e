/** What vendors number, as it stands in their JSON: orders, payments, events, invoices, disputes. */
const numbered = /"(?:id|dispute_id)":\s*"([\w-]{8,64})"/g;
const word = /[\w-]{8,}/g;

/**
 * Whom calls and deliveries are about: people by their PSID, who are followed through the IDs that vendors give to what is
 * theirs. A capture names an order, and the order was made for somebody.
 */
export class Concerns {
	private readonly followed = new Set<string>();
	/** By ID; null for what turned out to belong to several people, such as the Page. */
	private readonly owners = new Map<string, string | null>();

	/** Whether there is anybody to find. */
	get isFollowing(): boolean {
		return this.followed.size > 0;
	}

	follow(psid: string): void {
		this.followed.add(psid);
	}

	/** Forgets everybody. */
	reset(): void {
		this.followed.clear();
		this.owners.clear();
	}

	/** The person this is about, when it is one who is followed. */
	of(text: string): string | undefined {
		let found: string | undefined;
		for (const [id] of text.matchAll(word)) {
			if (this.followed.has(id)) return id;
			found ??= this.owners.get(id) ?? undefined;
		}
		return found;
	}

	/** Learns that what is numbered here is somebody's. */
	learn(psid: string, text: string): void {
		for (const [, id] of text.matchAll(numbered)) {
			if (this.followed.has(id!)) continue;
			const known = this.owners.get(id!);
			this.owners.set(id!, known === undefined || known === psid ? psid : null);
		}
	}
}
