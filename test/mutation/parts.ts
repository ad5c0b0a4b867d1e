/** A part that is mutated wholly, because money or trust depends on it. */
interface Part {
	files: string[];
	/** Where its tests are, below test/. */
	tests: string[];
}

const checkout = 'unit/nodes/checkout';

export const parts: Record<string, Part> = {
	amounts: {
		files: [
			'nodes/core/money',
			'nodes/vendors/payPal/money',
			'nodes/vendors/messenger/sending/receiptMoney.ts',
		],
		tests: [
			...['unit/nodes/core/money/*', 'unit/nodes/vendors/payPal/money/*'],
			'unit/nodes/vendors/messenger/sending/receiptMoney*',
		],
	},
	breakdown: {
		files: ['nodes/vendors/payPal/orders/breakdown.ts'],
		tests: ['unit/nodes/vendors/payPal/orders/{breakdown,orderRequest}*'],
	},
	seals: {
		files: [
			...['seal', 'invoiceSeal', 'subscriptionSeal'].map((name) => `nodes/checkout/terms/${name}.ts`),
			'nodes/vendors/payPal/billing/sealedSubscription.ts',
		],
		tests: [`${checkout}/terms/*`, 'unit/nodes/vendors/payPal/billing/*'],
	},
	mismatch: {
		files: ['nodes/checkout/terms/mismatch.ts', 'nodes/checkout/settling/whyNotAsAsked.ts'],
		tests: [`${checkout}/{terms,settling}/*`],
	},
	settlement: {
		files: ['nodes/checkout/settling', 'nodes/checkout/judgement'],
		tests: [`${checkout}/{settling,judgement,waiting}/*`],
	},
	signatures: {
		files: ['nodes/vendors/messenger/events/signature.ts', 'nodes/PayPalCheckoutTrigger/proof'],
		tests: [
			'unit/nodes/vendors/messenger/events/s*',
			'unit/nodes/PayPalCheckoutTrigger/{proof,receive}/*',
			'regressions/0041-*',
		],
	},
	requestIds: {
		files: ['nodes/core/requestId.ts', 'nodes/core/executionMark.ts'],
		tests: ['unit/nodes/core/{requestId,executionMark}*'],
	},
	toldOnce: {
		files: ['nodes/checkout/once', 'nodes/Messenger/actions/comment/replyOnce.ts'],
		tests: [
			`${checkout}/{once,telling,settling}/*`,
			'unit/nodes/Messenger/actions/comment/*',
			'integration/messenger/comments',
			'regressions/0280-*',
		],
	},
	chatBinding: { files: ['nodes/checkout/terms/chatBinding.ts'], tests: [`${checkout}/terms/*`] },
};

/** The lowest score each of them may have, and that of everything together. */
export const lowest = { part: 95, nodes: 85 };

/** How many mutants of all there are stand for them, and the seed they are drawn from. */
export const sample = {
	size: 700,
	seed: '1',
	/** Minutes for all of them, where those of the real n8n-core take a quarter of an hour. */
	near: ['unit/{nodes,credentials}/**/*.test.ts', 'regressions/*.test.ts'],
	far: ['integration/**/*.test.ts'],
};
