import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { deletePaymentLink } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { getQrCode } from './getQrCode.operation';
import { update } from './update.operation';

export const paymentLink: Resource = {
	name: 'Payment Link',
	value: 'paymentLink',
	operations: [create, deletePaymentLink, get, getMany, getQrCode, update],
	first: create,
};
