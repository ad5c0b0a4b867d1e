import { declareResources } from '../../core/declaration';
import { notification } from './notification';
import { payment } from './payment';

/** What the node works with, and what it can do with each. */
export const messengerCheckout = declareResources([notification, payment], payment, 'name');
