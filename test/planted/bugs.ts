/** A mistake somebody could make, and the tests that have to see it. */
export interface PlantedBug {
	/** What is wrong then, for whoever pays or is paid. */
	name: string;
	file: string;
	/** Stands in the file exactly once. */
	right: string;
	wrong: string;
	/** A project of Jest's, and which of its files. */
	seenBy: ['conformance' | 'histories' | 'integration' | 'unit', ...string[]];
}

const requestId = 'nodes/core/requestId.ts';

export const bugs: PlantedBug[] = [
	{
		name: 'Every try of a refund has a key of its own: what was given back is given back again',
		file: requestId,
		right: 'return toKey([...partsOf(originOf(context, itemIndex)), verb, ...to], verb);',
		wrong: 'return toKey([String(Math.random()), verb, ...to], verb);',
		seenBy: ['unit', 'regressions/0024', 'regressions/0021'],
	},
	{
		name: 'Every try of an order has a key of its own: two orders for one request',
		file: requestId,
		right: 'return orderRequestId(originOf(context, itemIndex));',
		wrong: 'return toKey([String(Math.random())]);',
		seenBy: ['unit', 'requestId', 'regressions/0021'],
	},
	{
		name: "The key is made of n8n's execution ID, which Retry changes",
		file: requestId,
		right: 'executionMark ? [workflowId, executionMark] : [instanceId, workflowId, executionId];',
		wrong: 'executionMark === "" ? [workflowId] : [instanceId, workflowId, executionId];',
		seenBy: ['unit', 'core/requestId', 'regressions/0021'],
	},
	{
		name: 'A receipt that was sent is sent again',
		file: 'nodes/checkout/once/notifyOnce.ts',
		right: "if (phase === 'told') return undefined;",
		wrong: "if (phase === 'told') return await send();",
		seenBy: ['histories', 'byEvent'],
	},
	{
		name: 'A message whose answer was lost is sent again without a look into the chat',
		file: 'nodes/checkout/once/notifyOnce.ts',
		right: 'sighting = await seek();',
		wrong: "sighting = await Promise.resolve('missing' as Sighting);",
		seenBy: ['histories', 'byEvent'],
	},
	{
		name: 'A receipt counts as sent before it is, and for good',
		file: 'nodes/checkout/once/notifyOnce.ts',
		right: 'else await endFree(records);',
		wrong: 'else await endTold(records);',
		seenBy: ['unit', 'checkout/once'],
	},
	{
		name: 'A payment that PayPal is still holding is called paid',
		file: 'nodes/checkout/judgement/taken.ts',
		right: "const completed = taken.filter(({ state }) => state === 'completed');",
		wrong: "const completed = taken.filter(({ state }) => state === 'completed' || state === 'pending');",
		seenBy: ['histories', 'byEvent'],
	},
	{
		name: 'A part of the money is as good as all of it',
		file: 'nodes/checkout/judgement/taken.ts',
		right: 'if (last && asked && sum?.equals(Money.of(asked)))',
		wrong: 'if (last && asked && sum)',
		seenBy: ['unit', 'checkout/judgement'],
	},
	{
		name: 'An order is taken although it is not what was asked',
		file: 'nodes/checkout/settling/settlePayment.ts',
		right: "settlement.payment?.phase === 'approved' && settlement.judgement.status !== 'MISMATCH';",
		wrong: "settlement.payment?.phase === 'approved';",
		seenBy: ['unit', 'checkout/settling'],
	},
	{
		name: 'An order whose seal does not fit passes for ours',
		file: 'nodes/checkout/terms/seal.ts',
		right: 'return actual.length === expected.length && timingSafeEqual(actual, expected);',
		wrong: 'return isSeal(referenceId) || timingSafeEqual(actual, expected);',
		seenBy: ['unit', 'checkout/terms'],
	},
	{
		name: 'Amounts are compared as floats',
		file: 'nodes/core/money/amount.ts',
		right: 'canonicalValue(a) === canonicalValue(b);',
		wrong: 'parseFloat(a) === parseFloat(b);',
		seenBy: ['unit', 'core/money'],
	},
	{
		name: "Money that goes to somebody else's account passes for ours",
		file: 'nodes/checkout/terms/mismatch.ts',
		right: 'if (!payee || !expected || isSamePayee(payee, expected)) return undefined;',
		wrong: 'if (!payee || !expected || provider) return undefined;',
		seenBy: ['unit', 'checkout/terms'],
	},
	{
		name: "An order of another chat passes for this buyer's",
		file: 'nodes/checkout/terms/mismatch.ts',
		right: "if (psid && binding?.psid !== psid) return 'The order belongs to another chat.';",
		wrong: '',
		seenBy: ['unit', 'checkout/terms'],
	},
	{
		name: 'Paid and Not Paid are swapped',
		file: 'nodes/MessengerCheckout/outputs.ts',
		right: "if (status === 'PAID') return paid;",
		wrong: "if (status !== 'PAID' && status !== 'AUTHORIZED') return paid;",
		seenBy: ['unit', 'MessengerCheckout'],
	},
	{
		name: 'A sale goes out through Paid once more for every event',
		file: 'nodes/checkout/once/saleRecord.ts',
		right: 'if (isFirst || !isHereAnew) return true;',
		wrong: 'if (isFirst || isHereAnew) return true;',
		seenBy: ['integration', 'messengerCheckout/paidOnce'],
	},
	{
		name: "Facebook's signature is taken from the body as we write it again",
		file: 'nodes/vendors/messenger/events/signature.ts',
		right: "createHmac('sha256', appSecret).update(rawBody).digest('hex')",
		wrong:
			"createHmac('sha256', appSecret).update(JSON.stringify(JSON.parse(rawBody.toString()))).digest('hex')",
		seenBy: ['unit', 'messenger/events/signature'],
	},
	{
		name: "A delivery with anybody's signature is Facebook's",
		file: 'nodes/vendors/messenger/events/signature.ts',
		right: 'return bytes.length === others.length && timingSafeEqual(bytes, others);',
		wrong: 'return bytes.length === others.length;',
		seenBy: ['unit', 'messenger/events/signature'],
	},
	{
		name: 'What PayPal is said to have told is not read again at PayPal',
		file: 'nodes/PayPalCheckoutTrigger/proof/confirmation.ts',
		right: 'return agrees ? { ok: true, event: record }',
		wrong: 'return agrees || delivered ? { ok: true, event: delivered }',
		seenBy: ['integration', 'payPal/trigger/forged'],
	},
	{
		name: "A page that is not PayPal's is an answer",
		file: 'nodes/vendors/payPal/api/payPal.ts',
		right: 'if (isDone && expects({ status, body }))',
		wrong: 'if (isDone)',
		seenBy: ['integration', 'payPal/calls', 'strangeAnswers'],
	},
	{
		name: 'A field whose expression gives nothing is a field the merchant left empty',
		file: 'nodes/core/givenFields.ts',
		right: 'for (const path of mustGive) {',
		wrong: 'for (const path of mustGive.slice(mustGive.length)) {',
		seenBy: ['unit', 'regressions/0022'],
	},
	{
		name: 'An order that was approved in another window is called unpaid',
		file: 'nodes/checkout/waiting/takeStep.ts',
		right: "own !== undefined && own.phase !== 'approved' && onCancel",
		wrong: 'own !== undefined && onCancel',
		seenBy: ['unit', 'checkout/waiting'],
	},
	{
		name: 'A sale that was paid is asked for again',
		file: 'nodes/checkout/asking/paidBefore.ts',
		right: "if (payment?.phase === 'completed' && judgePayment(payment).status !== 'DECLINED')",
		wrong: "if (payment?.phase === 'completed' && judgePayment(payment).status === 'DECLINED')",
		seenBy: ['unit', 'checkout/asking'],
	},
	{
		name: 'One key closes for every use: a pay link opens as something else',
		file: 'nodes/core/closedText.ts',
		right: "hkdfSync('sha256', secret, '', use, 64)",
		wrong: "hkdfSync('sha256', secret, '', use.slice(use.length), 64)",
		seenBy: ['unit', 'core/closedText'],
	},
	{
		name: 'A secret that was changed goes on proving deliveries',
		file: 'nodes/core/webhook/provenCredentials.ts',
		right: 'new RecentMemory<string, Credentials>(mostKept, keptForMs);',
		wrong: 'new RecentMemory<string, Credentials>(mostKept);',
		seenBy: ['unit', 'provenCredentials'],
	},
	{
		name: 'Money that is only reserved is called paid',
		file: 'nodes/checkout/judgement/reserved.ts',
		right: "status: 'AUTHORIZED',",
		wrong: "status: 'PAID',",
		seenBy: ['histories', 'byReserving'],
	},
	{
		name: 'A request that is withdrawn is called withdrawn although the buyer has approved it',
		file: 'nodes/checkout/waiting/takeStep.ts',
		right: 'if (furthest && isDecided(furthest) && !isSpent(furthest)) {',
		wrong: 'if (furthest && isSpent(furthest)) {',
		seenBy: ['unit', 'checkout/waiting'],
	},
	{
		name: 'An event that came twice starts two executions',
		file: 'nodes/core/webhook/recentEvents.ts',
		right: 'limit = 5000,',
		wrong: 'limit = 0,',
		seenBy: ['unit', 'core/webhook', 'recentEvents'],
	},
	{
		name: 'Every try of an invoice has a number of its own: two bills for one purchase',
		file: 'nodes/PayPalCheckout/actions/invoice/create.operation.ts',
		right: "const id = requestIdOf(context, itemIndex, { verb: 'invoice', to: [] }, key);",
		wrong: 'const id = `invoice-${key ?? String(Math.random()).slice(2)}`;',
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
];
