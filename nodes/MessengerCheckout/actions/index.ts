import { declareResources } from '../../core/declaration';
import { cart } from './cart';
import { linkedAccount } from './linkedAccount';
import { notification } from './notification';
import { payment } from './payment';

/** What the node works with, and what it can do with each. */
export const messengerCheckout = declareResources(
	[payment, notification, linkedAccount, cart],
	payment,
	'name',
);
