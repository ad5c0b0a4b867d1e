import { measureManyMessages } from './manyMessages.ts';
import type { Measure } from './part.ts';
import { measureThroughput } from './throughput/throughput.ts';
import { measureVendorCalls } from './vendorCalls.ts';
import { measureVerification } from './verification.ts';

/** What is measured, in this order. */
export const parts: Record<string, { what: string; measure: Measure }> = {
	calls: { what: 'Counting calls to PayPal', measure: measureVendorCalls },
	verification: { what: 'Timing the verifiers', measure: measureVerification },
	messages: { what: 'Sending a thousand messages, also one at a time', measure: measureManyMessages },
	throughput: { what: 'Sending deliveries through a real n8n', measure: measureThroughput },
};
