import { notificationKinds, type NotificationKind } from '../../../../nodes/checkout/notifications/kinds';
import { buyerTexts, languages, type Language } from '../../../../nodes/wording/languages';
import { chargedAt } from './occasions';
import { shopZone, shown, withProposedWording } from './withProposedWording';

const { simulators, buyer, occasions, create, tell, templates, reviewed, closeWindow } =
	withProposedWording();

/** Our words with what is filled in, as somebody else would put it there. */
const expected = (kind: NotificationKind, language: Language, orderNumber: string) =>
	buyerTexts[language].notification[kind]
		.replace('[orderNumber]', orderNumber)
		.replace(
			'[amount]',
			new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' }).format(
				kind === 'partlyRefunded' ? 4 : 24,
			),
		)
		.replace('[items]', '2 × Coffee Club')
		.replace('[reason]', buyerTexts[language].notification.reasons.review)
		.replace(
			'[date]',
			new Date(chargedAt).toLocaleDateString(language, { dateStyle: 'long', timeZone: shopZone }),
		);

/** What a buyer knows these things by; the others by the ID of the order. */
const numbers: Partial<Record<NotificationKind, string>> = {
	disputeOpened: '0007',
	disputeResolved: '0007',
	disputeUpdated: '0007',
	invoiceCancelled: '0007',
	invoicePaid: '0007',
	invoicePartlyPaid: '0007',
	invoiceRefunded: '0007',
	invoiceReminder: '0007',
};

const orderIdIn = (text: string) => /\b[0-9A-Z]{17}\b/.exec(text)![0];
const invoiceLink = 'https://www.paypal.com/invoice/p/#';
const payPalLink = () => `${simulators.origin}/www.paypal.com/checkoutnow?token=`;

describe.each(notificationKinds)('our wording for %s', (kind) => {
	it('is approved in every language, and says the right thing after the 24 hours', async () => {
		await create(
			{
				notification: kind,
				wordingLanguage: '={{ $json.language }}',
				words: { value: { buttonUrl: `${kind === 'invoiceReminder' ? invoiceLink : payPalLink()}{{1}}` } },
			},
			languages.map((language) => ({ language })),
		);
		reviewed();
		expect(templates().map(({ status, rejectedReason }) => rejectedReason ?? status)).toEqual(
			languages.map(() => 'APPROVED'),
		);

		closeWindow();
		const told = await tell(kind, await occasions[kind](), tracking());
		expect(told).toEqual(
			languages.map(() => expect.objectContaining({ sent: true, template: templates()[0]!.name })),
		);
		const chat = (await buyer.got()).slice(-languages.length).map(shown);
		const number =
			numbers[kind] ??
			(kind.startsWith('subscription') ? 'I-BW452GLLEP1G' : undefined) ??
			orderIdIn(chat[0]!.text);
		expect(chat).toEqual(
			languages.map((language) => ({
				text: expected(kind, language, number),
				...button(kind, language, number),
			})),
		);
	});
});

const tracking = () => ({ trackingUrl: `${payPalLink()}4711` });

function button(kind: NotificationKind, language: Language, number: string) {
	const { page: words, notification } = buyerTexts[language];
	if (kind === 'declined') return { button: [words.otherWay, payPalLink() + number] };
	if (kind === 'invoiceReminder') return { button: [words.payNow, `${invoiceLink}Z56S5LLAQ52LCPZ5`] };
	if (kind === 'reminder') return { button: [words.payNow, payPalLink() + number] };
	if (kind === 'shipped') return { button: [notification.trackParcel, `${payPalLink()}4711`] };
	return {};
}
