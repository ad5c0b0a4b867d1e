import type { Delivery } from '../../../nodes/checkout/ports/channel';

/** What can become of a message. */
export const sent: Delivery = { delivered: true, messageId: 'm_1' };
export const refused: Delivery = {
	delivered: false,
	reason: 'blocked',
	outcome: 'unreachable-person',
	mayHaveArrived: false,
};
export const unknown: Delivery = {
	delivered: false,
	reason: 'no answer',
	outcome: 'no-answer',
	mayHaveArrived: true,
};
