import type { StoredCredential } from '../support/n8nCore';
import type { Model } from './model';
import type { N8nProcess } from './n8nProcess';
import type { WaitingRoom } from './waitingRoom';

/** How the merchant has set up n8n's own ways to go on after a failure. */
export interface Settings {
	retryOnFail: boolean;
	continueOnFail: boolean;
}

/** What the workflows run on. */
export interface Ground {
	model: Model;
	room: WaitingRoom;
	/** Where the vendors are. */
	origin: string;
	credentials: StoredCredential[];
	settings: Settings;
	/** Whether what nobody waits for any more is left with the buyer: its pieces are back in the stock. */
	leavesLate?: boolean;
	/** The process that has the work now. */
	process: () => N8nProcess;
}
