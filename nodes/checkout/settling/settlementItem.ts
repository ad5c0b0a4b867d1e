import type { IDataObject } from 'n8n-workflow';

import type { Settlement } from './settlement';

/** How a settled order leaves the node: enough to continue, whatever happened to it. */
export function toSettlementItem({ orderId, judgement, approveUrl }: Settlement): IDataObject {
	const {
		status,
		reason,
		amount,
		captureId,
		authorizationId,
		expirationTime,
		captured,
		paidBefore,
		withdrawn,
		binding,
	} = judgement;
	return {
		...(orderId !== '' && { orderId }),
		...(captureId && { captureId }),
		...(authorizationId && { authorizationId }),
		...binding,
		...(approveUrl && { approveUrl }),
		payment: {
			status,
			...(reason && { reason }),
			...(paidBefore && { paidBefore }),
			...(withdrawn && { withdrawn }),
			...(amount && { amount }),
			...(captured && { captured }),
			...(expirationTime && { expirationTime }),
		},
	};
}
