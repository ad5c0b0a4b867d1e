import type { PipelineReason } from '../../core/webhook/receive';
import type { Refusals } from '../../core/webhook/refusal';
import type { Proof } from '../proof/proveDelivery';

export type Refusal =
	Extract<Proof, { ok: false }>['reason'] | PipelineReason | 'contradicts-record' | 'not-readable-yet';

const simulatorHint =
	"If you sent it with PayPal's webhook simulator, turn on the option Accept Simulator Events";

const hints: Partial<Record<Refusal, string>> = {
	'wrong-signature': simulatorHint,
	'untrusted-certificate-url': simulatorHint,
	'missing-webhook-id':
		'Unpublish the workflow and publish it again, so that its webhook is registered with PayPal',
};

export const refusals: Refusals<Refusal> = {
	passing: [
		'certificate-unavailable',
		'earlier-delivery-open',
		'not-readable-yet',
		'verification-unavailable',
	],
	log: (context, reason, status) => [
		`PayPal delivery refused: ${reason}`,
		{
			status,
			workflowId: context.getWorkflow().id,
			node: context.getNode().name,
			...(hints[reason] && { hint: hints[reason] }),
		},
	],
	body: (status) => ({ message: status === 401 ? 'Not accepted' : 'Try again later' }),
};
