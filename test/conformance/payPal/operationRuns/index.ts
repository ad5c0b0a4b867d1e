import { ofBilling } from './billing';
import { ofDisputes } from './disputes';
import { ofEvents } from './events';
import { ofInvoices } from './invoices';
import type { OperationRun } from './operationRun';
import { ofOrders } from './orders';
import { ofPayouts } from './payouts';
import { ofTheRest } from './theRest';
import { ofTransactions } from './transactions';

/** Every operation, with everything a merchant can fill in. */
export const runs: OperationRun[] = [
	...ofOrders,
	...ofDisputes,
	...ofInvoices,
	...ofBilling,
	...ofTransactions,
	...ofEvents,
	...ofPayouts,
	...ofTheRest,
];
