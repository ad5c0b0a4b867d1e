import type { Exchange } from '../world.ts';
import { graphWords } from './graphCalls.ts';
import { messengerEventWords } from './messengerEvents.ts';
import { payPalWords } from './payPalCalls.ts';
import { payPalEventWords } from './payPalEvents.ts';
import type { Words } from './words.ts';

/** @param nameOf the first name of a person, by PSID */
export function wordsFor(exchange: Exchange, nameOf: (psid: string) => string): Words {
	if (exchange.vendor === 'messenger')
		return exchange.kind === 'call' ? graphWords(exchange, nameOf) : messengerEventWords(exchange, nameOf);
	return exchange.kind === 'call' ? payPalWords(exchange) : payPalEventWords(exchange);
}

const vendors = { messenger: 'Messenger', paypal: 'PayPal' };

/** Who told whom. */
export const direction = ({ kind, vendor }: Pick<Exchange, 'kind' | 'vendor'>): string =>
	kind === 'call' ? `n8n to ${vendors[vendor]}` : `${vendors[vendor]} to n8n`;
