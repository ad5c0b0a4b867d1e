import type { Resource } from '../../../core/declaration';
import { acceptClaim } from './acceptClaim.operation';
import { acknowledgeReturn } from './acknowledgeReturn.operation';
import { appeal } from './appeal.operation';
import { escalate } from './escalate.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { makeOffer } from './makeOffer.operation';
import { provideEvidence } from './provideEvidence.operation';
import { sendMessage } from './sendMessage.operation';

export const dispute: Resource = {
	name: 'Dispute',
	value: 'dispute',
	operations: [
		acceptClaim,
		acknowledgeReturn,
		appeal,
		escalate,
		get,
		getMany,
		makeOffer,
		provideEvidence,
		sendMessage,
	],
	first: get,
};
