import type { PaymentStatus } from '../judgement/judgement';
import type { Row } from './kindRow';
import { rows } from './kindRows';

type Rows = typeof rows;

/** What a buyer can be told. */
export type NotificationKind = keyof Rows;

type KindAbout<Subject extends Row['subject']> = {
	[Kind in NotificationKind]: Rows[Kind]['subject'] extends Subject ? Kind : never;
}[NotificationKind];

/** What a buyer can be told about the goods: Send Order Update. */
export type UpdateKind = KindAbout<'goods'>;

/** What a buyer can be told about the money: Send Notification. */
export type PaymentKind = Exclude<NotificationKind, UpdateKind>;

/** The row of a kind. */
export const aboutKind = (kind: NotificationKind): Row => rows[kind];

export const kindName = (kind: NotificationKind): string => rows[kind].name;

export const notificationKinds = Object.keys(rows) as NotificationKind[];

export const isUpdate = (kind: NotificationKind): kind is UpdateKind => rows[kind].subject === 'goods';

export const isPaymentKind = (kind: NotificationKind): kind is PaymentKind => !isUpdate(kind);

/** The kinds about one of these subjects. */
export const kindsAbout = <Subject extends Row['subject']>(
	...subjects: Subject[]
): Array<KindAbout<Subject>> =>
	notificationKinds.filter((kind): kind is KindAbout<Subject> =>
		(subjects as string[]).includes(rows[kind].subject),
	);

/** What may truthfully be told of a payment with this status. */
export const kindsToldAt = (status: PaymentStatus): PaymentKind[] =>
	notificationKinds
		.filter(isPaymentKind)
		.filter((kind) => rowOfMoney(kind)?.toldAt.includes(status) === true);

/** Whether a buyer can do without it, and has a say in it: what is said of money that moved is no such thing. */
export const isOptional = (kind: NotificationKind): boolean =>
	kind === 'reminder' || kind === 'invoiceReminder';

/** Whether it is told only where the merchant has chosen it, never because of how the payment is. */
export const isOnlyIfChosen = (kind: NotificationKind): boolean => rowOfMoney(kind)?.onlyIfChosen === true;

/** Whether a buyer may take it for a proof that the shop has the money, or will have it. */
export const assuresOfMoney = (kind: NotificationKind): boolean => rowOfMoney(kind)?.assuresOfMoney === true;

/** Whether the buyer gets Messenger's receipt, as long as the merchant has written no text for it. */
export const isReceipt = (kind: NotificationKind): boolean => rowOfMoney(kind)?.isReceipt === true;

function rowOfMoney(kind: NotificationKind) {
	const row = aboutKind(kind);
	return row.subject === 'payment' || row.subject === 'refund' ? row : undefined;
}

/** By what it is remembered that this was told: the kind, and the ID of what it is told once for. */
export const keyOf = (kind: NotificationKind, ...ids: string[]): string => [kind, ...ids].join(':');
