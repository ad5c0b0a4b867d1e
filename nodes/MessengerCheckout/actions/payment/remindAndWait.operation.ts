import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { byLabel, collection } from '../../../core/fields/collection';
import { notice } from '../../../core/fields/notice';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { InvalidInput } from '../../../core/invalidInput';
import { OnOutput, type OperationResult } from '../../../core/operation';
import type { PaymentProvider } from '../../../checkout/ports/paymentProvider';
import { channelOf, providerOf } from '../../partners';
import { readSettings } from '../../telling/readSettings';
import { settingsFields } from '../../telling/settings.description';
import { leaveOnce } from '../../settling/leaveOnce';
import { notPaid } from '../../outputs';
import { outputFieldsBefore, outputOptions, readOutputChoice } from '../../settling/outputChoice';
import { keepForPayment } from '../../../checkout/keep';
import { claimantOfExecution } from '../../../checkout/once/claimant';
import { ownExecution } from '../../../core/waiting/ownExecution';
import { leadHere } from '../../waiting/leadHere';
import { requireOwnCheckout } from '../../waiting/ownCheckout';
import { requireResumable } from '../../../core/waiting/requireResumable';
import { park, requireOneItem, timedOut } from '../../waiting/park';
import { toParkedItem, type ParkedItem } from '../../../checkout/asking/parkedCheckout';
import { remind } from '../../waiting/remind';
import { toUntold } from '../../../checkout/telling/tell';
import { settleParked, toParkedSettlementItem } from '../../../checkout/settling/settleParked';
import { readTimeLimit, waitFields, waitOptions } from '../../waiting/wait.description';

const remindNotice = notice({
	displayName:
		'Connect it to Not Paid of Request Payment and Wait, ideally with Settle Payment in between. Only a buyer who can still pay is reminded, and nobody pays twice.',
	name: 'remindNotice',
	type: 'notice',
	default: '',
});

const settingsOf = settingsFields(['reminder']);

const remindOptions = collection({
	displayName: 'Options',
	name: 'waitOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: byLabel([...waitOptions.inner, ...outputOptions, ...settingsOf.options.inner]),
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	requireOneItem(context, [itemIndex]);
	requireResumable(context, 'Nothing was sent.');
	const provider = providerOf(context);
	const until = readTimeLimit(context, itemIndex);
	const options = remindOptions.read(context, itemIndex);
	const settings = readSettings(context, itemIndex, settingsOf, {
		...settingsOf.options.read(context, itemIndex),
		...options,
	});
	const { json } = context.getInputData()[itemIndex]!;
	const parked = toParkedItem(json, provider);
	if (!parked) return passOn(json);
	const app = await provider.app();
	const isRunAgain = requireOwnCheckout(context, parked, app) === 'runAgain';
	const looked = await settleParked(provider, parked, {}).catch((error: unknown) => {
		// The card in the chat leads here while this execution waits: without it, it would lead nowhere.
		if (isRunAgain || !provider.failureOf(error)) throw error;
		return error as Error;
	});
	if (!(looked instanceof Error) && !looked.checkout)
		return await leaveOnce(context, itemIndex, looked, toParkedSettlementItem(parked, looked), {
			...readOutputChoice(context, itemIndex, options),
			waiter: { claimant: claimantOfExecution(ownExecution(context).resumeToken), hasGoneOn: false },
			isAnonymous: options.leaveOutPersonalData ?? false,
		});

	const checkout = looked instanceof Error ? parked.checkout : looked.checkout!;
	const payment = { ...timedOut, amount: parked.payment.amount };
	const same: ParkedItem = { ...withoutOrder(parked), payment, checkout };
	const waiting = isRunAgain ? await leadHere(context, same, app) : same;
	const reminded =
		looked instanceof Error
			? notReminded(context, provider, looked)
			: await remind(context, channelOf(context), waiting, settings);
	await park(context, [itemIndex], waiting, until, { keep: keepForPayment, ...reminded });
	return new OnOutput(notPaid, waiting as unknown as IDataObject);
}

/** A buyer who may have paid is not reminded; the next tap, or Settle Payment, looks again. */
function notReminded(context: IExecuteFunctions, { name }: PaymentProvider, { message }: Error): IDataObject {
	context.logger.warn(
		`Messenger Checkout waits without sending a reminder, because ${name} could not be asked: ${message}`,
	);
	return { notification: toUntold('failed', message, 'reminder') };
}

/** A payment that is no longer open, or never was: there is nothing to remind the buyer of. */
function passOn(json: IDataObject): OnOutput {
	if (typeof (json.payment as { status?: unknown } | undefined)?.status === 'string')
		return new OnOutput(notPaid, json);
	throw new InvalidInput(
		'Item',
		'Nothing was being waited for in this item',
		'Connect this node to Not Paid of Request Payment and Wait, or of the Settle Payment behind it.',
	);
}

/** There may be other orders by the time the buyer pays. */
const withoutOrder = (item: ParkedItem): ParkedItem =>
	Object.fromEntries(
		Object.entries(item).filter(([name]) => !['orderId', 'approveUrl', 'captureId'].includes(name)),
	) as unknown as ParkedItem;

export const remindAndWait: DeclaredOperation = {
	name: 'Remind and Wait',
	value: 'remindAndWait',
	action: 'Remind and wait',
	description: 'Remind a buyer who has not paid yet, and wait again for the same payment',
	fields: [
		remindNotice,
		...waitFields,
		...fieldsOf(before(3), [waitOptions]),
		...outputFieldsBefore,
		...fieldsOf(before(3), Object.values(settingsOf.before)),
		...fieldsOf(since(3), [remindOptions]),
	],
	outputs: ['Not Paid', 'Paid'],
	keep: keepForPayment,
	execute,
};
