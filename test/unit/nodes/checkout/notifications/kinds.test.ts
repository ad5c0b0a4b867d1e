import {
	aboutKind,
	assuresOfMoney,
	isOnlyIfChosen,
	isPaymentKind,
	isReceipt,
	keyOf,
	kindName,
	kindsAbout,
	kindsToldAt,
	notificationKinds,
} from '../../../../../nodes/checkout/notifications/kinds';

describe('the rows', () => {
	it('are in the order of their names, as a panel lists them', () => {
		const names = notificationKinds.map(kindName);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
	});

	it('are told of the money by one operation, of the goods by the other', () => {
		expect(notificationKinds.filter((kind) => !isPaymentKind(kind))).toEqual([
			'delivered',
			'readyForPickup',
			'shipped',
		]);
		expect(kindsAbout('goods')).toEqual(['delivered', 'readyForPickup', 'shipped']);
		expect(kindsAbout('dispute', 'refund')).toEqual([
			'disputeOpened',
			'disputeResolved',
			'disputeUpdated',
			'partlyRefunded',
			'refunded',
		]);
	});

	it('lead somewhere exactly where there is a button', () => {
		const linked = notificationKinds.filter((kind) => aboutKind(kind).placeholders.includes('link'));
		expect(notificationKinds.filter((kind) => aboutKind(kind).button !== 'none')).toEqual(linked);
	});
});

describe('what may be told', () => {
	it.each([
		['PAID', ['paid']],
		['AUTHORIZED', ['authorized']],
		['PENDING', ['pending']],
		['DECLINED', ['declined', 'reminder']],
		['AWAITING_APPROVAL', ['reminder']],
		['REFUNDED', ['refunded']],
		['PARTIALLY_REFUNDED', ['partlyRefunded']],
		['PARTIALLY_CAPTURED', []],
		['CANCELLED', []],
		['EXPIRED', []],
		['MISMATCH', []],
		['TIMED_OUT', []],
	] as const)('of a payment that is %s is %j', (status, kinds) => {
		expect(kindsToldAt(status)).toEqual(kinds);
	});

	it('by itself is everything but the reminder', () => {
		expect(notificationKinds.filter(isOnlyIfChosen)).toEqual(['reminder']);
	});
});

it('only what speaks of money that is there, or will be, assures of it', () => {
	expect(notificationKinds.filter(assuresOfMoney)).toEqual(['authorized', 'paid', 'pending']);
});

it('only Paid is a receipt', () => {
	expect(notificationKinds.filter(isReceipt)).toEqual(['paid']);
});

it.each([
	[['paid', '3C679366HH908993F'], 'paid:3C679366HH908993F'],
	[['shipped', '5O190127TN364715T', '0034'], 'shipped:5O190127TN364715T:0034'],
] as const)('%j is remembered as %s', ([kind, ...ids], key) => {
	expect(keyOf(kind, ...ids)).toBe(key);
});
