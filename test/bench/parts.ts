import { measureManyMessages } from './manyMessages.ts';
import { measureBurden } from './burden.ts';
import { measureManyItems } from './manyItems.ts';
import type { Measure } from './part.ts';
import { measureSale } from './sale/sale.ts';
import { measureTaps } from './taps.ts';
import { measureSettings } from './throughput/settings.ts';
import { measureThroughput } from './throughput/throughput.ts';
import { measureVendorCalls } from './vendorCalls.ts';
import { measureVerification } from './verification.ts';

interface Part {
	what: string;
	measure: Measure;
	/** Measured only when it is asked for. */
	isExtra?: boolean;
}

/** What is measured, in this order. */
export const parts: Record<string, Part> = {
	calls: { what: 'Counting calls to PayPal', measure: measureVendorCalls },
	verification: { what: 'Timing the verifiers', measure: measureVerification },
	messages: { what: 'Sending a thousand messages, also one at a time', measure: measureManyMessages },
	items: { what: 'Ten, a thousand and ten thousand input items', measure: measureManyItems },
	burden: { what: 'Starting n8n with the package and without', measure: measureBurden },
	sale: { what: 'Selling on a real n8n, also with its own nodes', measure: measureSale },
	taps: { what: 'Tapping a pay link again and again', measure: measureTaps },
	throughput: { what: 'Sending deliveries through a real n8n', measure: measureThroughput },
	settings: {
		what: 'How n8n is set, for docs/scaling.md',
		measure: measureSettings,
		isExtra: true,
	},
};
