/** What no script can ask: it takes days, a bank, a dispute, or a person who does something unusual. */
export interface ByHand {
	asks: string;
	/** What the simulators do. */
	assumed: string;
	where: string;
	/** How somebody with an account finds out. */
	how: string;
}

const inSubscription = 'Subscribe in the sandbox to a plan billed daily, and do it there';

export const byHand: ByHand[] = [
	{
		asks: 'Which events tell of a payment of a subscription that fails: each try, or the last one?',
		assumed: 'BILLING.SUBSCRIPTION.PAYMENT.FAILED with each try',
		where: 'playground/payPal/billing/biller.ts, docs/decisions/0036-what-a-subscription-tells.md',
		how: `${inSubscription}, with an empty balance`,
	},
	{
		asks: 'Is what was due during a pause billed when a subscription goes on? When does one end that was cancelled?',
		assumed: 'It is not; when the time paid for is over',
		where: 'playground/payPal/billing/biller.ts, playground/payPal/README.md',
		how: `${inSubscription}: pause, wait two days, go on, cancel`,
	},
	{
		asks: 'From when on is a change billed that the buyer has agreed to? May one awaiting approval be cancelled?',
		assumed: 'From the next cycle on; yes',
		where: 'playground/payPal/billing/subscriptionBook.ts',
		how: `${inSubscription}: change the plan`,
	},
	{
		asks: 'When do new prices of a plan reach who has subscribed, and when is it told?',
		assumed: 'At once, but for payments of the next ten days; at once',
		where: 'playground/payPal/billing/planBook.ts',
		how: `${inSubscription}: update the pricing schemes`,
	},
	{
		asks: 'How is the tax of a subscription rounded? And a percentage of tax at a payment link?',
		assumed: 'Half up',
		where: 'playground/payPal/billing/bill.ts, playground/payPal/paymentLinks/purchase.ts',
		how: 'A price of 0.30 with 15 % of tax',
	},
	{
		asks: 'What does a payment link send when somebody pays, and in which order are links listed?',
		assumed:
			'CHECKOUT.ORDER.APPROVED, CHECKOUT.ORDER.COMPLETED and PAYMENT.CAPTURE.COMPLETED; the newest first',
		where: 'playground/payPal/buyer/paymentLinkRoutes.ts, playground/payPal/paymentLinks/book.ts',
		how: 'Two links, one of them paid, with a webhook for all events',
	},
	{
		asks: 'What does PayPal add to the way back of who does not agree: to a saved account, to a login?',
		assumed: 'Nothing that the pages need; for a login an OAuth error',
		where:
			'playground/payPal/buyer/agreementRoutes.ts, playground/payPal/buyer/loginRoutes.ts, playground/payPal/vault/view.ts',
		how: 'Begin with link-and-pay.json and cancel on the page of the sandbox',
	},
	{
		asks: 'How long is the code of a login good, and what comes with its token?',
		assumed: 'Ten minutes, once; scope as OAuth has it',
		where: 'playground/payPal/login/logins.ts, playground/payPal/api/identityRoutes.ts',
		how: 'Log in with PayPal in the sandbox, wait before the code is used',
	},
	{
		asks: 'What else is in the event of a consent that was withdrawn?',
		assumed: 'payer_id and resource_type only',
		where: 'playground/payPal/webhooks/consentRevoked.ts',
		how: 'Link an account, then take the consent back in the sandbox account under Settings',
	},
	{
		asks: 'What may be done in each state of a dispute, and in which words is the rest refused?',
		assumed: 'What its links name',
		where: 'playground/payPal/disputes/disputes.ts, playground/payPal/disputes/dispute.ts',
		how: "A dispute of a sandbox buyer, moved on with the sandbox's own endpoints",
	},
	{
		asks: 'Which issue has a payout item that cannot be cancelled? In what form is an item without a batch?',
		assumed: 'ITEM_ALREADY_COMPLETED and the like',
		where: 'playground/payPal/payouts/payouts.ts',
		how: 'A payout in the sandbox to somebody who takes it, then Cancel Unclaimed Payout Item',
	},
	{
		asks: 'Is a sent invoice told as an updated one? Which states can be sent, updated, reminded of?',
		assumed: 'Yes; as the simulator refuses',
		where: 'playground/payPal/invoicing/book.ts, playground/payPal/api/invoiceRoutes.ts',
		how: 'An invoice in the sandbox, with a webhook for its events',
	},
	{
		asks: 'Which number follows one without digits?',
		assumed: 'The same with 1',
		where: 'playground/payPal/invoicing/numbers.ts',
		how: 'The last invoice of the sandbox account is called "MUG": Generate Next Number',
	},
	{
		asks: 'Does a refusal of the shape of a request name every problem, or the first one?',
		assumed: 'Every one',
		where: 'playground/payPal/shape.ts',
		how: 'An order with two wrong fields',
	},
	{
		asks: 'Which codes come with taking a thread that another app has, with a message too late, to somebody blocked?',
		assumed: '10/2018321 and what the list of errors has',
		where: 'playground/graph/routing/routing.ts, playground/graph/conversations/conversations.ts',
		how: 'Two apps at one test Page, with Conversation Routing',
	},
	{
		asks: 'What does somebody send who comes by an ad into a new chat, and what does Log In do in Europe?',
		assumed: 'Their message with the referral; nothing',
		where: 'playground/graph/chat/buyerSide.ts, playground/graph/chat/chatActions.ts',
		how: 'An ad of the test Page; a phone with an account in Europe',
	},
	{
		asks: 'Is an app told of the comments it has written itself, and where does the answer to a reply stand?',
		assumed: 'Yes; beside that reply',
		where: 'playground/graph/feed/comments.ts',
		how: 'comment-to-sale.json at a test Page',
	},
];
