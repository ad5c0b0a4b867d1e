import { declareResources } from '../../core/declaration';
import { api } from './api';
import { authorization } from './authorization';
import { capture } from './capture';
import { dispute } from './dispute';
import { invoice } from './invoice';
import { order } from './order';
import { paymentLink } from './paymentLink';
import { paymentToken } from './paymentToken';
import { payout } from './payout';
import { plan } from './plan';
import { product } from './product';
import { refund } from './refund';
import { setupToken } from './setupToken';
import { subscription } from './subscription';
import { tracking } from './tracking';
import { transaction } from './transaction';
import { webhookEvent } from './webhookEvent';

/** What the node works with, and what it can do with each. */
export const payPalCheckout = declareResources(
	[
		api,
		authorization,
		capture,
		dispute,
		invoice,
		order,
		paymentLink,
		paymentToken,
		payout,
		plan,
		product,
		refund,
		setupToken,
		subscription,
		tracking,
		transaction,
		webhookEvent,
	],
	order,
);
