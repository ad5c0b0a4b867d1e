import type { PipelineReason } from '../../core/webhook/receive';
import type { Refusals } from '../../core/webhook/refusal';
import type { VerdictReason } from '../../core/webhook/verdict';

export type Refusal = VerdictReason | PipelineReason;

export const refusals: Refusals<Refusal> = {
	passing: ['earlier-delivery-open'],
	log: (context, reason) =>
		reason === 'earlier-delivery-open'
			? undefined
			: [`Messenger Trigger "${context.getNode().name}" refused a delivery: ${reason}`],
	body(status, reason) {
		if (reason === 'earlier-delivery-open') return 'Still working on an earlier delivery of this';
		return status === 401 ? 'Signature not accepted' : 'Try again later';
	},
};
