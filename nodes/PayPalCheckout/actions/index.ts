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

/** As the panel and the list of actions show them: what nearly everybody is looking for comes first. */
export const payPalCheckout = declareResources(
	[
		order,
		capture,
		authorization,
		refund,
		tracking,
		paymentLink,
		invoice,
		subscription,
		plan,
		product,
		paymentToken,
		setupToken,
		payout,
		dispute,
		transaction,
		webhookEvent,
		api,
	],
	order,
);
