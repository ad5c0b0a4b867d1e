import type { PipelineReason } from '../../core/webhook/receive';
import type { Refusals } from '../../core/webhook/refusal';
import type { VerdictReason } from '../../core/webhook/verdict';

export type Refusal = VerdictReason | PipelineReason;

/** What Facebook's own examples answer; it looks at the status only. */
export const received = 'EVENT_RECEIVED';

export const refusals: Refusals<Refusal> = {
	passing: ['earlier-delivery-open'],
	log: (context, reason) =>
		reason === 'earlier-delivery-open'
			? undefined
			: [`Messenger Trigger "${context.getNode().name}" refused a delivery: ${reason}`],
	// As n8n itself says that something has gone wrong: by that its own calls are told from those of something else.
	body(status, reason) {
		if (status === 401) return 'Signature not accepted';
		return { message: reason ? 'Still working on an earlier delivery of this' : 'Try again later' };
	},
};
