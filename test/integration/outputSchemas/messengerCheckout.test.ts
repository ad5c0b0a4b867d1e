import '../../support/shortSleeps';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { messengerCheckout } from '../../../nodes/MessengerCheckout/actions';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { mug, withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';
import { describeOutputSchemas, type OperationItems } from '../../support/outputSchema';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

/** What the node keeps for itself, to wait on for the same payment: nothing to drag. */
const withoutParked = (item: IDataObject): IDataObject => ({ ...item, checkout: undefined });

const cameFrom = { ref: 'spring-mug', adId: '120210987654321098', source: 'ADS' };

const itemsOf = (typeVersion: number): OperationItems => {
	const asked = {
		requestOptions: { reference: 'CART-7', ...(typeVersion > 2 && { cameFrom }) },
		linesJson: [
			{ ...mug, sku: 'MUG', description: '350 ml, hand-thrown', imageUrl: 'https://example.com/mug.jpg' },
		],
		orderDetails: {
			shippingOptions: {
				option: [{ id: 'standard', label: 'Standard', amount: '0.00', selected: true, type: 'SHIPPING' }],
			},
		},
	};
	const order = async (changes: IDataObject = {}) => await checkout.order({ ...asked, ...changes });
	let executions = 0;
	const settled = async (orderId: string, item: IDataObject = { orderId }) => {
		const branches = { reservedOutput: true, settledBefore: 'output' };
		const executionId = `settling-${++executions}`;
		return (await checkout.settle(orderId, branches, { typeVersion, executionId, items: [item] })).json;
	};
	const waiting = async (parameters: IDataObject = {}) =>
		await WaitingPayment.ask(simulators.origin, '24.00', {}, { ...asked, ...parameters }, { typeVersion });
	/** What leaves once the buyer has approved. */
	const left = async (payment: WaitingPayment) =>
		(await payment.open(await buyer.approves(await payment.order()))).left!.flat();
	const remind = async ({ timedOut, execution: { executionId } }: WaitingPayment) => {
		const { outputs, waitTill, executeData } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'payment', operation: 'remindAndWait', waitAmount: 20, waitUnit: 'hours' },
			credentials: checkout.credentials,
			items: [timedOut],
			executionId,
			typeVersion,
		});
		return (waitTill ? executeData.data.main![0]! : outputs.flat()).map(({ json }) => json);
	};
	const notified = async (operation: string, parameters: IDataObject) => {
		const { json } = await checkout.run(operation, parameters, { typeVersion });
		return json;
	};

	const inCart = async (operation: string, parameters: IDataObject, items: IDataObject[] = [{}]) => {
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'cart', operation, ...parameters } as NodeRun['parameters'],
			credentials: checkout.credentials,
			items,
			typeVersion,
		});
		return outputs.flat().map(({ json }) => json);
	};

	const linked = async (operation: string, parameters: IDataObject) => {
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'linkedAccount', operation, ...parameters } as NodeRun['parameters'],
			credentials: checkout.credentials,
			items: [{}],
			typeVersion,
			executionId: `linking-${++executions}`,
		});
		return outputs.flat().map(({ json }) => json);
	};
	const inLinked = async (operation: string) => {
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'linkedAccount', operation, psid: buyer.psid } as NodeRun['parameters'],
			credentials: checkout.credentials,
			typeVersion,
		});
		return outputs.flat().map(({ json }) => json);
	};
	/** The buyer saves their account while paying. */
	const saves = async () =>
		await checkout.settled(await checkout.order({ requestOptions: { saveAccount: true } }));

	const cartOf = (parameters: IDataObject): IDataObject => ({
		resource: 'payment',
		psid: buyer.psid,
		currency: 'USD',
		linesSource: 'json',
		...asked,
		...parameters,
	});
	const tokens = () => simulators.payPal.state().paymentTokens;

	return {
		'linkedAccount/askToLink': async () => {
			const linkOptions = { linkPageUrl: 'https://n8n.example.com/webhook/1/link-paypal' };
			await buyer.writes('hi');
			const asked = { psid: buyer.psid, linkWay: 'link', linkOptions };
			const sent = await linked('askToLink', asked);
			await buyer.blocks(true);
			return [...sent, ...(await linked('askToLink', asked))];
		},
		'linkedAccount/askToSave': async () => {
			await buyer.writes('hi');
			const ask = async () => await linked('askToSave', { psid: buyer.psid });
			const sent = await ask();
			await buyer.blocks(true);
			const notSent = await ask();
			await axios.patch(`${simulators.origin}/_playground/paypal/account`, { vaults: false });
			return [...sent, ...notSent, ...(typeVersion < 4 ? [] : await ask())];
		},
		'linkedAccount/unlink': async () => {
			await buyer.writes('hi');
			return await linked('unlink', { psid: buyer.psid });
		},

		'cart/changeQuantity': async () => await inCart('changeQuantity', { inCart: 1, stock: 1 }),
		'cart/moveStock': async () => await inCart('moveStock', { stock: 3, quantity: 2 }),
		'cart/getTotal': async () => {
			const rows = [
				{ ...mug, sku: 'MUG', quantity: 2, stock: 1, tax: '1.99', imageUrl: 'https://example.com/mug.jpg' },
				{ name: 'Spoon', price: '9.50', sku: 'SPOON', description: 'Maple' },
				{ sku: 'SPRING10', percentOff: 10 },
			];
			return await inCart('getTotal', { cartOptions: { shipping: '4.90', freeShippingFrom: '50' } }, rows);
		},

		'linkedAccount/get': async () => {
			const none = await inLinked('get');
			await saves();
			return [...(await inLinked('get')), ...none];
		},
		'linkedAccount/forget': async () => {
			await saves();
			return await inLinked('forget');
		},

		'payment/chargeLinkedAccount': async () => {
			await saves();
			const asked = { operation: 'chargeLinkedAccount', linkedAccountKey: '' };
			const { executeData } = await runNode({
				node: new MessengerCheckout(),
				parameters: { ...cartOf(asked) } as NodeRun['parameters'],
				credentials: checkout.credentials,
				executionId: 'linked',
				typeVersion,
			});
			const timedOut = executeData.data.main![0]![0]!.json;
			await checkout.payPal('DELETE', `/v3/vault/payment-tokens/${tokens()[0]!.id as string}`);
			const byCard = await left(await waiting(asked));
			const charged = {
				...byCard[0],
				linkedAccount: { asked: true, maskedEmail: 'j•••@example.com', charged: true },
			};
			return [charged, timedOut].map(withoutParked);
		},
		'payment/chargeAutomatically': async () => {
			const agreed = { operation: 'chargeAutomatically', chargeReason: 'Coffee Club' };
			const charge = async () => {
				const { outputs } = await runNode({
					node: new MessengerCheckout(),
					parameters: { ...cartOf(agreed) } as NodeRun['parameters'],
					credentials: checkout.credentials,
					executionId: `agreed-${++executions}`,
					typeVersion,
				});
				return outputs.flat()[0]!.json;
			};
			const notCharged = await charge();
			await saves();
			return [await charge(), notCharged];
		},

		'payment/requestPayment': async () => {
			const sent = await checkout.request(asked, { typeVersion });
			await buyer.blocks(true);
			const notSent = await checkout.request(asked, { typeVersion, executionId: 'other' });
			return [sent.json, notSent.json];
		},
		'payment/requestPaymentAndWait': async () => {
			const { timedOut } = await waiting();
			const paid = await left(await waiting());
			const reserved = await left(await waiting({ intent: 'AUTHORIZE' }));
			return [...paid, ...reserved, timedOut].map(withoutParked);
		},
		'payment/remindAndWait': async () => {
			const payment = await waiting();
			const reminded = await remind(payment);
			await buyer.approves(await payment.order());
			const paid = await remind(payment);
			return [...paid, ...reminded].map(withoutParked);
		},
		'payment/settlePayment': async () => {
			const orderId = await order();
			const open = await settled(orderId);
			await buyer.approves(orderId);
			const [paid, again] = [await settled(orderId), await settled(orderId)];
			const reservation = await order({ intent: 'AUTHORIZE' });
			await buyer.approves(reservation);
			const reserved = await settled(reservation);
			const late = await settled('', (await waiting()).timedOut);
			return [paid, again, reserved, open, late].map(withoutParked);
		},

		'payment/withdrawRequest': async () => {
			const resumeUrl = 'http://localhost:9/webhook-waiting/12?signature=abc';
			const own = { typeVersion, executionId: '12' };
			return [(await checkout.run('withdrawRequest', { resumeUrl }, own)).json];
		},

		'notification/sendNotification': async () => {
			const orderId = await order();
			await buyer.approves(orderId);
			await settled(orderId);
			const about = { orderId };
			return [await notified('sendNotification', about), await notified('sendNotification', about)];
		},
		'notification/sendOrderUpdate': async () => {
			const orderId = await order();
			await buyer.approves(orderId);
			await settled(orderId);
			const parcel = { update: 'shipped', orderId, carrier: 'DHL', trackingNumber: '00340434161094042557' };
			return [await notified('sendOrderUpdate', parcel), await notified('sendOrderUpdate', parcel)];
		},
	};
};

describeOutputSchemas(new MessengerCheckout(), messengerCheckout.operations, itemsOf);
