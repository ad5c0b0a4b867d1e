import type { BuyerTexts } from './buyerTexts';

export const hu: BuyerTexts = {
	page: {
		paid: { title: 'Köszönjük, a fizetés sikerült', text: 'A nyugta hamarosan megérkezik a csevegésbe.' },
		pending: {
			title: 'A fizetés ellenőrzés alatt áll',
			text: 'A PayPalnak még egy kis időre van szüksége. A csevegésben jelentkezünk.',
		},
		declined: {
			title: 'A bankja elutasította',
			text: 'Nem terheltünk semmit. Fizethet másik kártyával vagy számláról.',
		},
		cancelled: {
			title: 'Nem terheltünk semmit',
			text: 'Ha meggondolja magát, a csevegésben lévő kártya továbbra is érvényes.',
		},
		closed: {
			title: 'Ez a fizetési kérés lezárult',
			text: 'Ha már fizetett, a nyugtát a csevegésben találja.',
		},
		invalid: {
			title: 'Ez a link nem működik',
			text: 'Kérjük, használja a csevegésben lévő kártyát, vagy írjon nekünk ott.',
		},
		trouble: {
			title: 'Ez most nem sikerült',
			text: 'Semmit sem terheltünk kétszer. Kérjük, próbálja újra egy kis idő múlva.',
		},
		preview: { title: 'Fizetés PayPallal', text: 'A fizetéshez koppintson a csevegésben lévő kártyára.' },
		backToChat: 'Vissza a csevegéshez',
		payNow: 'Fizetés most',
		otherWay: 'Fizetés másképp',
	},
	notification: {
		paid: 'Köszönjük! Megérkezett [amount] összegű fizetése. Rendelésszám: [orderNumber].',
		pending:
			'Köszönjük! A PayPalnak még meg kell erősítenie [amount] összegű fizetését. Rendelésszám: [orderNumber]. [reason] Amint ez megtörtént, itt írunk Önnek.',
		declined:
			'A(z) [amount] összegű fizetés nem sikerült. Rendelésszám: [orderNumber]. Nem terheltünk semmit.',
		refunded:
			'Visszatérítettük [amount] összegű fizetését. Rendelésszám: [orderNumber]. Néhány napba telhet, amíg a pénz megjelenik.',
		partlyRefunded:
			'Fizetéséből [amount] összeget visszatérítettünk. Rendelésszám: [orderNumber]. Néhány napba telhet, amíg a pénz megjelenik.',
		disputeOpened:
			'Látjuk, hogy problémát jelzett a PayPalnak. Rendelésszám: [orderNumber]. Sajnáljuk. Írjon nekünk itt, és megtaláljuk a megoldást.',
		disputeResolved:
			'A PayPal lezárta az ügyet. Rendelésszám: [orderNumber]. Ha bármi nyitva maradt, írjon nekünk itt.',
		authorized:
			'Köszönjük! [amount] összeget lefoglaltunk. Rendelésszám: [orderNumber]. Még nem terheltünk semmit.',
		invoicePaid: 'Köszönjük! Megérkezett [amount] összegű fizetése. Számlaszám: [orderNumber].',
		subscriptionCharged: 'Köszönjük! Előfizetésének díja, [amount], megérkezett. Dátum: [date]',
		reminder: '[amount] értékű rendelése még Önre vár. Szeretne most fizetni?',
		shipped: 'Jó hír: rendelése úton van! Rendelésszám: [orderNumber].',
		readyForPickup: 'Rendelése átvehető. Rendelésszám: [orderNumber].',
		delivered: 'Rendelését kézbesítettük. Rendelésszám: [orderNumber]. Sok örömet kívánunk hozzá!',
		trackingNumber: 'Csomagszám: [trackingNumber]',
		trackParcel: 'Csomagkövetés',
		reasons: {
			bank: 'A pénz még úton van a bankjától, ez néhány napig is eltarthat.',
			review: 'A PayPal alaposabban megvizsgálja, ez általában egy napnál rövidebb ideig tart.',
			shop: 'Nekünk még el kell fogadnunk.',
			other: 'Ez eltarthat egy kis ideig.',
		},
		receipt: {
			discount: 'Kedvezmény',
			shippingDiscount: 'Szállítási kedvezmény',
			customer: 'PayPal-ügyfél',
			card: 'Kártya',
		},
	},
};
