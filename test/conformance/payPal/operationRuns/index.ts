import { ofBilling } from './billing';
import { ofDisputes } from './disputes';
import type { OperationRun } from './operationRun';
import { ofOrders } from './orders';
import { ofTransactions } from './transactions';

/** Every operation, with everything a merchant can fill in. */
export const runs: OperationRun[] = [...ofOrders, ...ofDisputes, ...ofBilling, ...ofTransactions];
