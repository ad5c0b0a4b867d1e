import type { Operations } from '../../shared/operation';
import { capture } from './order/capture.operation';
import { create } from './order/create.operation';
import { get } from './order/get.operation';

export const operations: Operations = {
	order: { capture, create, get },
};

export const description = Object.values(operations).flatMap((resource) =>
	Object.values(resource).flatMap((operation) => operation.description),
);
