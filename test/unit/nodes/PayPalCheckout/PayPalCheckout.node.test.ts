import { payPalCheckout } from '../../../../nodes/PayPalCheckout/actions';
import { PayPalCheckout } from '../../../../nodes/PayPalCheckout/PayPalCheckout.node';

const { description } = new PayPalCheckout();

/** They change nothing, or something new. */
const needNoOrder = [
	'get',
	'getMany',
	'getTransactions',
	'getBalances',
	'getItem',
	'search',
	'create',
	'getNextNumber',
	'getQrCode',
];

describe('PayPal Checkout', () => {
	it('can do every operation it shows, and shows every one it can do', () => {
		const shown = description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options }) =>
				(options ?? []).map(
					(option) => `${String(displayOptions?.show?.resource)}:${(option as { value: string }).value}`,
				),
			);
		const able = Object.entries(payPalCheckout.operations).flatMap(([resource, ofResource]) =>
			Object.keys(ofResource).map((operation) => `${resource}:${operation}`),
		);
		expect(shown.sort()).toEqual(able.sort());
	});

	it('shows each field for exactly one resource, and for some of its operations', () => {
		const ofTheNode = ['resource', 'operation', 'toolNotice'];
		const fields = description.properties.filter(({ name }) => !ofTheNode.includes(name));
		for (const { displayOptions } of fields) {
			expect(displayOptions?.show?.resource).toHaveLength(1);
			expect(new Set(displayOptions?.show?.operation).size).toBe(displayOptions?.show?.operation?.length);
		}
	});

	/** What PayPal says as it is, or nothing. */
	const bare = [
		'api/call',
		'invoice/delete',
		'invoice/getNextNumber',
		'invoice/getQrCode',
		'paymentLink/delete',
		'paymentLink/getQrCode',
		'paymentToken/delete',
	];

	it('offers Simplify wherever there is something to simplify, switched on', () => {
		const simplify = description.properties
			.filter(({ name }) => name === 'simplify')
			.flatMap((field) => (field.displayOptions?.show?.operation ?? []).map(() => field));
		const able = Object.entries(payPalCheckout.operations).flatMap(([resource, ofResource]) =>
			Object.keys(ofResource).filter((operation) => !bare.includes(`${resource}/${operation}`)),
		);
		expect(simplify.map(({ default: value }) => value)).toEqual(able.map(() => true));
	});

	/** It makes something new, of something that is used up by it. */
	const usesUp = 'paymentToken/create';

	it('works on several items at a time, but in order on the same order or payment', () => {
		for (const [resource, ofResource] of Object.entries(payPalCheckout.operations)) {
			for (const [name, { concurrency, laneOf }] of Object.entries(ofResource)) {
				expect([resource, name, concurrency]).toEqual([resource, name, 5]);
				expect([resource, name, laneOf !== undefined]).toEqual([
					resource,
					name,
					!needNoOrder.includes(name) || `${resource}/${name}` === usesUp,
				]);
			}
		}
	});

	it('may be used by an AI agent', () => {
		expect(description.usableAsTool).toBe(true);
	});
});
