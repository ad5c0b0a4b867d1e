import { RecentMemory } from '../../core/recentMemory';

/** What is known of one thing PayPal has signed: a transmission ID and a checksum, which many bodies can have. */
interface Transmission {
	/** The digest of the body whose event PayPal itself knows. */
	confirmed?: string;
	/** When PayPal was asked about any other, in ms. */
	askedInVain?: number[];
}

const rememberedTransmissions = 1000;
const minuteMs = 60_000;
const mostInVain = 10;

/**
 * Keeps one captured signature from being used to ask PayPal about as many events as its holder likes. It was made for
 * one body: once that is known, any other is forged, and until then only so many are looked for.
 */
export class Transmissions {
	private readonly known = new RecentMemory<string, Transmission>(rememberedTransmissions);

	/** Whether it is worth asking PayPal about the event in this body: yes, later, or never. */
	admit(signed: string, digest: string, nowMs: number): 'ask' | 'later' | 'forged' {
		const { confirmed, askedInVain = [] } = this.known.get(signed) ?? {};
		if (confirmed !== undefined) return confirmed === digest ? 'ask' : 'forged';
		return askedInVain.filter((atMs) => atMs > nowMs - minuteMs).length < mostInVain ? 'ask' : 'later';
	}

	/** PayPal knows the event in this body, and it is what the body says. */
	confirm(signed: string, digest: string): void {
		this.known.set(signed, { confirmed: digest });
	}

	/** PayPal is being asked: this counts as a failed try until it is confirmed. */
	asked(signed: string, nowMs: number): void {
		const { confirmed, askedInVain = [] } = this.known.get(signed) ?? {};
		if (confirmed !== undefined) return;
		this.known.set(signed, { askedInVain: [...askedInVain, nowMs].slice(-mostInVain) });
	}
}
