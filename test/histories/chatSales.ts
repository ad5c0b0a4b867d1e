import type { SimulatorsUnderTest } from '../support/simulators';
import type { TriggerHost } from '../support/triggerHost';
import type { Sale } from './sale';
import { psidOf, type Workflows } from './workflows';

/** A button that was tapped. */
interface Tap {
	sale: Sale;
	/** How many n8n has started for it. */
	executions: number;
	/** How many processes Facebook may have come to with it. */
	processes: number;
}

/** A shop whose buyers tap Buy in the chat, wired as `workflows/first-sale.json` is: Facebook brings each tap. */
export class ChatSales {
	/** By the ID Facebook has given. */
	private readonly taps = new Map<string, Tap>();
	private seen = 0;

	constructor(
		private readonly workflows: Workflows,
		private readonly simulators: SimulatorsUnderTest,
		private readonly host: TriggerHost,
	) {}

	/** @param again the product of an earlier tap, as whoever is impatient taps it */
	tap(buyer: number, again?: number): void {
		const known = again === undefined ? undefined : this.workflows.saleAt(again);
		const sale = known ?? this.workflows.nextSale();
		const button = { title: 'Buy', payload: `BUY:${sale.key}` };
		const mid = this.simulators.messenger.buyer(psidOf(buyer)).tapPostback(button);
		this.taps.set(mid, { sale, executions: 0, processes: 1 });
	}

	/** Facebook is not sure, and brings a tap once more. */
	bringAgain(which: number): void {
		const mids = [...this.taps.keys()];
		if (mids.length > 0) this.simulators.messenger.redeliver(mids[which % mids.length]!);
	}

	/** So many taps come in one delivery. */
	bundle(size: number): void {
		this.simulators.messenger.setBatchSize(size);
	}

	/** From now on another process, or a new one, has the work: what came to the one before is not known to it. */
	changeProcess(): void {
		for (const tap of this.taps.values()) tap.processes++;
	}

	/** Starts what the taps that came in ask for. @returns whether there was one */
	catchUp(): boolean {
		const came = this.host.executions.slice(this.seen);
		this.seen += came.length;
		const bought = came.flat().filter(({ action }) => action === 'BUY');
		for (const { mid, psid } of bought) {
			const tap = this.taps.get(String(mid))!;
			tap.executions++;
			this.workflows.goesOnBy(this.workflows.askFor(String(psid), tap.sale));
		}
		return bought.length > 0;
	}

	/** Started for nobody's tap, or once more in a process that knew it. */
	broken(): string[] {
		return [...this.taps].flatMap(([mid, { executions, processes }]) =>
			executions > processes ? [`${mid} started ${executions} executions in ${processes} processes`] : [],
		);
	}

	/** Taken from Facebook, and nothing has come of it. */
	brokenInTheEnd(): string[] {
		const { deliveries } = this.simulators.world;
		const wasTaken = (mid: string) =>
			deliveries.some(
				({ vendor, eventId, status }) => vendor === 'messenger' && eventId.includes(mid) && status === 200,
			);
		return [...this.taps].flatMap(([mid, { executions }]) =>
			executions === 0 && wasTaken(mid) ? [`${mid} was taken, and started nothing`] : [],
		);
	}
}
