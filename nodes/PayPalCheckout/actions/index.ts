import { declareResources } from '../../core/declaration';
import { authorization } from './authorization';
import { capture } from './capture';
import { dispute } from './dispute';
import { order } from './order';
import { plan } from './plan';
import { product } from './product';
import { refund } from './refund';
import { subscription } from './subscription';
import { transaction } from './transaction';

/** What the node works with, and what it can do with each. */
export const payPalCheckout = declareResources(
	[authorization, capture, dispute, order, plan, product, refund, subscription, transaction],
	order,
);
