import type { Channel } from '../checkout/ports/channel';
import type { PaymentProvider } from '../checkout/ports/paymentProvider';
import type { GraphContext } from '../vendors/messenger/api/graphContext';
import { messengerOf } from '../vendors/messenger/channel';
import { Linking } from '../vendors/messenger/linking/linking';
import { payPalOf, type PayPalContext } from '../vendors/payPal/api/payPal';
import { payPalProviderOf } from '../vendors/payPal/provider';
import { countSaved } from '../vendors/payPal/vault/countSaved';

// What this node's panel takes of the provider: its fields, and how they are read.
export { isToldOfApprovals } from '../vendors/payPal/api/webhooks';
export { currencyOptions, toCurrency } from '../vendors/payPal/money/currencies';
export { noMoney, readMoney } from '../vendors/payPal/money/readMoney';
export { savesAccount, toAsked, withoutSaving } from '../vendors/payPal/orders/asked';
export { isPicture } from '../vendors/payPal/orders/orderItem';
export { toOrderId } from '../vendors/payPal/orders/orders';
export {
	cartOnlyFields,
	checkoutFieldsBefore,
	isOneProduct,
	productOrCartFields,
	readCheckout,
	takesAllRows,
} from '../vendors/payPal/panel/checkout.description';
export { amounts, cartLines, type CheckoutLine } from '../vendors/payPal/panel/cart.description';
export {
	linesSourceOrProduct,
	namingProduct,
	quantityOption,
	whatIsSold,
} from '../vendors/payPal/panel/oneProduct.description';
export { currencyField } from '../vendors/payPal/panel/currency.description';
export { experience } from '../vendors/payPal/panel/experience.description';
export { intentField } from '../vendors/payPal/panel/intent.description';
export { wholeOrderDetails } from '../vendors/payPal/panel/orderDetails.description';
export { inCurrency, namingRows, toProductLines, type CartItems } from '../vendors/payPal/panel/productLines';
export { paymentIdField } from '../vendors/payPal/panel/paymentId.description';
export { toSaveFor } from '../vendors/payPal/vault/customer';

// The same of the channel: who can be named, and what fits into a message.
export { optionalText, optionalUrl, requiredText } from '../vendors/messenger/sending/fieldText';
export { answerSuffix, hearTap, receiveTap, toTapPayload } from '../vendors/messenger/questions/tap';
export { psidField } from '../vendors/messenger/panel/psidField';
export { toPsid } from '../vendors/messenger/sending/psid';
export { toLanguage } from '../vendors/messenger/templates/template';

/** Who carries the payments of this node: the one place to change for another. */
export const providerOf = (context: PayPalContext): PaymentProvider => payPalProviderOf(context);

/** Where this node talks to buyers: the one place to change for another. */
export const channelOf = (context: GraphContext): Channel => messengerOf(context);

export { toLinkMessage } from '../vendors/messenger/linking/linkMessage';
export type { Linking } from '../vendors/messenger/linking/linking';

/** How buyers of this channel link an account with their chat. */
export const linkingOf = (context: GraphContext): Linking => new Linking(context);

/** How many accounts a buyer has saved in this chat; undefined when the provider does not say. */
export const countSavedIn = async (
	context: PayPalContext,
	chat: { pageId: string; psid: string },
): Promise<number | undefined> => await countSaved(payPalOf(context), chat);
