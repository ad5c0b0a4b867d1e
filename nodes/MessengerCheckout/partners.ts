import type { Channel } from '../checkout/ports/channel';
import type { PaymentProvider } from '../checkout/ports/paymentProvider';
import type { GraphContext } from '../vendors/messenger/api/graphContext';
import { messengerOf } from '../vendors/messenger/channel';
import type { PayPalContext } from '../vendors/payPal/api/payPal';
import { payPalProviderOf } from '../vendors/payPal/provider';

/** Who carries the payments of this node. */
export const providerOf = (context: PayPalContext): PaymentProvider => payPalProviderOf(context);

/** Where this node talks to buyers. */
export const channelOf = (context: GraphContext): Channel => messengerOf(context);
