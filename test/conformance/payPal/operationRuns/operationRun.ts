import type { INodeParameters } from 'n8n-workflow';

/** One run of an operation of PayPal Checkout, and what it is about. */
export type OperationRun = [resource: string, operation: string, what: string, parameters: INodeParameters];
