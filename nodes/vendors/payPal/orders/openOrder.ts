import type { Opened } from '../../../checkout/ports/paymentProvider';
import type { Asked } from '../../../checkout/terms/asked';
import { RecentMemory } from '../../../core/recentMemory';
import { orderRequestIdFor } from '../../../core/requestId';
import type { PayPal } from '../api/payPal';
import { payPalFailureOf } from '../errors/errors';
import { toPayment } from '../payments/toPayment';
import { requestFor, savesAccount } from './asked';
import { wasMadeBefore } from './madeBefore';
import { answerToCreate } from './orders';

/** With it PayPal says that the account of the shop may not save accounts of buyers, or not in its country. */
const savingIsOff = 'NOT_ENABLED_TO_VAULT_PAYMENT_SOURCE';

const whyNotSaved =
	"PayPal has not turned on saving for your account, or does not offer it in your country, so the buyer got an ordinary pay card. Turn on Vault for your app in PayPal's Developer Dashboard, or ask PayPal for it.";

const forgottenAfterMs = 10 * 60_000;

/** Apps whose account can't save anything, by client ID: so not every order is refused first. */
const appsWithoutVault = new RecentMemory<string, true>(100, forgottenAfterMs);

/**
 * Makes the order that a buyer approves on PayPal's page, once per key. Where the account of the shop can't save what the
 * buyer pays with, it makes one that saves nothing: a sale is worth more. That one has a key of its own, which follows
 * from the first, because PayPal may answer the first with its refusal again.
 */
export async function openOrder(payPal: PayPal, asked: Asked, key: string): Promise<Opened> {
	if (!savesAccount(asked)) return await open(payPal, asked, key);
	const { clientId } = await payPal.credentials();
	const withoutSaving = async () => ({
		...(await open(payPal, asked, orderRequestIdFor(`${key}#nothing-saved`), { save: undefined })),
		notSaved: whyNotSaved,
	});
	if (appsWithoutVault.has(clientId)) return await withoutSaving();
	return await open(payPal, asked, key).catch(async (error: unknown) => {
		if (payPalFailureOf(error)?.issue !== savingIsOff) throw error;
		appsWithoutVault.set(clientId, true);
		payPal.context.logger.warn(
			`"${payPal.context.getNode().name}" asked for the payment without saving the account. ${whyNotSaved}`,
		);
		return await withoutSaving();
	});
}

async function open(
	payPal: PayPal,
	asked: Asked,
	key: string,
	change?: Parameters<typeof requestFor>[1],
): Promise<Opened> {
	const begunMs = Date.now();
	const answer = await answerToCreate(payPal, requestFor(asked, change), key);
	const isOld = wasMadeBefore(answer, Date.now() - begunMs);
	return { payment: toPayment(answer.body), isOld };
}
