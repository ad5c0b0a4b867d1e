import type { PlantedBug } from './plantedBug.ts';

/** In what is billed, charged to saved accounts, sold as a cart or told afterwards, and on the way into n8n. */
export const bugsInOtherSales: PlantedBug[] = [
	{
		name: 'Every try of an invoice has a number of its own: two bills for one purchase',
		file: 'nodes/PayPalCheckout/actions/invoice/create.operation.ts',
		right: "const ownId = requestIdOf(context, itemIndex, { verb: 'invoice', to: [] }, key);",
		wrong: 'const ownId = `invoice-${key ?? String(Math.random()).slice(2)}`;',
		seenBy: ['histories', 'invoices'],
	},
	{
		name: 'Every try of a subscription has a key of its own: two subscriptions for one',
		file: 'nodes/PayPalCheckout/actions/subscription/create.operation.ts',
		right:
			"const requestId = requestIdOf(context, itemIndex, { verb: 'subscribe', to: [] }, idempotencyKey);",
		wrong: 'const requestId = idempotencyKey ?? String(Math.random());',
		seenBy: ['histories', 'subscriptions'],
	},
	{
		name: 'A buyer reads that nothing is saved any more, and it still is',
		file: 'nodes/checkout/linked/forgetAll.ts',
		right: 'let left = await accounts.of(chat);',
		wrong: 'let left = (await accounts.of(chat)).slice(1);',
		seenBy: ['histories', 'byTapping'],
	},
	{
		name: 'Every tap on Pay now has a key of its own, and not that of the pay card',
		file: 'nodes/checkout/linked/chargeLinked.ts',
		right: 'keyOfGeneration(checkout, generation)',
		wrong: '`${keyOfGeneration(checkout, generation)}-${Math.random()}`',
		seenBy: ['integration', 'chargeLinkedAccount/attacks'],
	},
	{
		name: 'Whoever calls at the waiting execution has tapped',
		file: 'nodes/MessengerCheckout/linked/takeTap.ts',
		right: 'if ((await hearTap(context, asked)) !== payNowPayload) return notTaken(context);',
		wrong: 'await hearTap(context, asked);',
		seenBy: ['integration', 'chargeLinkedAccount/attacks'],
	},
	{
		name: 'An AI agent charges without a tap',
		file: 'nodes/MessengerCheckout/actions/payment/chargeAutomatically.operation.ts',
		right: 'if (!isTool(context.getNode())) return;',
		wrong: 'if (context.getNode()) return;',
		seenBy: ['integration', 'chargeAutomatically'],
	},
	{
		name: 'A cart is paid without its shipping',
		file: 'nodes/checkout/cart/cartTotal.ts',
		right: 'shipping: charged,',
		wrong: 'shipping: zero,',
		seenBy: ['histories', 'byCart'],
	},
	{
		name: 'The last piece is put aside for two',
		file: 'nodes/checkout/cart/moveStock.ts',
		right: 'return quantity <= stock ? stock - quantity : undefined;',
		wrong: 'return stock - quantity;',
		seenBy: ['unit', 'checkout/cart', 'messengerCheckout/cart'],
	},
	{
		name: 'An invoice of which a part is paid is told as paid',
		file: 'nodes/vendors/payPal/occasions/invoiceOccasion.ts',
		right: "PARTIALLY_PAID: ['invoicePartlyPaid', 'invoiceReminder'],",
		wrong: "PARTIALLY_PAID: ['invoicePaid', 'invoiceReminder'],",
		seenBy: ['histories', 'invoices'],
	},
	{
		name: 'A subscription that somebody else has changed passes for what was asked',
		file: 'nodes/checkout/terms/subscriptionSeal.ts',
		right: 'return a.length === b.length && timingSafeEqual(a, b);',
		wrong: 'return a.length === b.length;',
		seenBy: ['histories', 'subscriptions'],
	},
	{
		name: "Somebody else's account is charged where a workflow names it by mistake",
		file: 'nodes/MessengerCheckout/linked/findAccount.ts',
		right: 'const account = wanted ? saved.find((one) => one.id === id) : saved[0];',
		wrong: "const account = wanted ? ({ id, email: '' } as SavedAccount) : saved[0];",
		seenBy: ['histories', 'byTapping'],
	},
	{
		name: 'Of what was put into a cart twice, one piece is paid',
		file: 'nodes/checkout/cart/cartTotal.ts',
		right: 'wanted: other.wanted + product.wanted',
		wrong: 'wanted: Math.max(other.wanted, product.wanted)',
		seenBy: ['histories', 'byCart'],
	},
	{
		name: 'A second refund of a payment is told nobody',
		file: 'nodes/checkout/telling/paymentOccasion.ts',
		right: "if (oncePer === 'refund') return refund!.id;",
		wrong: "if (oncePer === 'refund') return payment.id;",
		seenBy: ['histories', 'afterSale'],
	},
	{
		name: 'A delivery that n8n could not take counts as taken: what it brought is lost',
		file: 'nodes/core/webhook/recentEvents.ts',
		right: "if (outcome === 'accepted') this.seen.set(key, atMs);",
		wrong: 'this.seen.set(key, atMs);',
		seenBy: ['unit', 'core/webhook'],
	},
];
