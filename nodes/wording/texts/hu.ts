import type { BuyerTexts } from '../buyerTexts';

export const hu: BuyerTexts = {
	page: {
		paid: { title: 'Köszönjük, a fizetés sikerült', text: 'A nyugta hamarosan megérkezik a csevegésbe.' },
		reserved: {
			title: 'Köszönjük, az összeget lefoglaltuk',
			text: 'Terhelés még nem történt. A csevegésben jelentkezünk.',
		},
		pending: {
			title: 'A fizetés ellenőrzés alatt áll',
			text: 'A PayPalnak még egy kis időre van szüksége. A csevegésben jelentkezünk.',
		},
		declined: {
			title: 'A bankja elutasította a fizetést',
			text: 'Nem történt terhelés. Fizethet másik kártyával vagy másik számláról.',
		},
		cancelled: {
			title: 'Nem történt terhelés',
			text: 'Ha meggondolja magát, a csevegésben lévő gomb továbbra is működik.',
		},
		closed: {
			title: 'Ez a fizetési kérés lezárult',
			text: 'Ha már fizetett, a nyugtát a csevegésben találja.',
		},
		replaced: {
			title: 'A rendelése megváltozott',
			text: 'Ez a fizetési kérés már nem érvényes. Az új végösszeget a csevegésben találja.',
		},
		invalid: {
			title: 'Ez a link nem működik',
			text: 'Kérjük, használja a csevegésben lévő gombot, vagy írjon nekünk ott.',
		},
		trouble: {
			title: 'Ez most nem sikerült',
			text: 'Kettős terhelés nem történt. Kérjük, próbálja újra egy kis idő múlva.',
		},
		preview: { title: 'Fizetés PayPallal', text: 'A fizetéshez koppintson a csevegésben lévő gombra.' },
		backToChat: 'Vissza a csevegéshez',
		payNow: 'Fizetés most',
		otherWay: 'Fizetés másképp',
		tryAgain: 'Újra',
	},
	payCard: {
		button: 'Fizetés PayPallal',
		items: { other: 'Rendelése: [count] termék' },
		withShipping: '[amount], ebből szállítás: [shipping]',
	},
	linkedAccount: {
		ask: 'Fizet [amount] összeget PayPallal ([account])?',
		askUnknown: 'Fizet [amount] összeget a PayPal-fiókjával?',
		confirm: 'A PayPal kéri, hogy az oldalán erősítse meg ezt a fizetést. Nem történt terhelés.',
		charged: 'A megállapodás szerint [amount] összeggel megterheltük a PayPal-fiókját: [reason]',
		forgotten: 'Kész: többé nem terhelhetjük meg a PayPal-fiókját. A következő vásárláskor újra elmentheti.',
		nothingSaved: 'Nincs itt elmentett PayPal-fiókja.',
		save: 'Mentse el nálunk a PayPalt, és legközelebb egyetlen koppintással fizethet itt a chatben. Bármikor visszavonhatja.',
		saveButton: 'PayPal mentése',
	},
	cart: {
		shipping: 'Szállítás',
		total: 'Összesen',
		left: '[product]: már csak [count] maradt',
		soldOut: '[product]: elfogyott',
		toFreeShipping: 'Még [amount], és a szállítás ingyenes',
	},
	linking: {
		ask: 'Kapcsolja össze PayPal-fiókját ezzel a csevegéssel, és vásárláskor tudni fogjuk, hogy Ön az.',
		button: 'PayPal összekötése',
		elsewhereButton: 'Számítógépen',
		logIn: 'Belépés a PayPallal',
		whose: 'A fiók ezzel a csevegéssel lesz összekapcsolva: [name]. Ha ez nem Ön, zárja be ezt az oldalt.',
		ifYours: 'Csak akkor folytassa, ha a velünk folytatott saját csevegéséből érkezett ide.',
		page: {
			start: {
				title: 'PayPal összekapcsolása ezzel a csevegéssel',
				text: 'Ön a PayPalnál jelentkezik be, amely ezután megmondja nekünk, kicsoda Ön. A jelszavát soha nem látjuk.',
			},
			linked: { title: 'PayPal-fiókja össze van kapcsolva', text: 'Most visszatérhet a csevegéshez.' },
			cancelled: {
				title: 'Semmi nem lett összekapcsolva',
				text: 'A csevegésben lévő gomb továbbra is működik, ha meggondolja magát.',
			},
			expired: {
				title: 'Ez a hivatkozás túl régi',
				text: 'Írjon nekünk a csevegésben, és küldünk egy újat.',
			},
			elsewhere: {
				title: 'Kérjük, kezdje újra a csevegésben',
				text: 'Az Ön biztonsága érdekében a belépésnek abban a böngészőben kell befejeződnie, amelyben elkezdődött. Koppintson még egyszer a csevegésben lévő gombra.',
			},
			failed: {
				title: 'Ez most nem sikerült',
				text: 'Semmi nem lett összekapcsolva. Kérjük, kicsit később koppintson újra a csevegésben lévő gombra.',
			},
		},
	},
	notification: {
		paid: 'Köszönjük a vásárlást! Megérkezett [amount] összegű fizetése. Rendelésszám: [orderNumber].',
		pending:
			'Köszönjük! A PayPalnak még meg kell erősítenie [amount] összegű fizetését. Rendelésszám: [orderNumber]. [reason] Amint ez megtörtént, itt írunk Önnek.',
		declined:
			'Sajnos [amount] összegű fizetése nem sikerült. Rendelésszám: [orderNumber]. Nem történt terhelés.',
		refunded:
			'Visszatérítettük [amount] összegű fizetését. Rendelésszám: [orderNumber]. Néhány napba telhet, amíg a pénz megjelenik.',
		partlyRefunded:
			'Fizetéséből [amount] összeget visszatérítettünk. Rendelésszám: [orderNumber]. Néhány napba telhet, amíg a pénz megjelenik.',
		disputeOpened:
			'Látjuk, hogy problémát jelzett a PayPalnak. Rendelésszám: [orderNumber]. Sajnáljuk. Írjon nekünk itt, és megtaláljuk a megoldást.',
		disputeResolved:
			'A PayPal lezárta az ügyet. Rendelésszám: [orderNumber]. Ha bármi nyitva maradt, írjon nekünk itt.',
		disputeUpdated:
			'A PayPal az Ön válaszára vár az ügyben. Rendelésszám: [orderNumber]. Kérjük, nézze meg a PayPal-fiókjában. Ha kérdése van, írjon nekünk itt.',
		authorized:
			'Köszönjük! [amount] összeget lefoglaltunk. Rendelésszám: [orderNumber]. Terhelés még nem történt.',
		invoiceCancelled:
			'A számlát visszavontuk, nem kell kifizetnie. Összeg: [amount]. A számla sorszáma: [orderNumber].',
		invoicePartlyPaid:
			'Köszönjük! Eddig [amount] érkezett meg, egy rész még fizetendő. A számla sorszáma: [orderNumber].',
		invoiceRefunded:
			'Összesen [amount] összeget visszatérítettünk. A számla sorszáma: [orderNumber]. Néhány napba telhet, amíg a pénz megjelenik.',
		invoiceReminder: 'Számlája még kifizetésre vár. Összeg: [amount]. A számla sorszáma: [orderNumber].',
		invoicePaid: 'Köszönjük! Megérkezett [amount] összegű fizetése. A számla sorszáma: [orderNumber].',
		subscriptionCharged: 'Köszönjük! Megérkezett az előfizetésének díja ([date]), összesen [amount].',
		subscriptionPaymentFailed:
			'Előfizetése díjának kifizetése nem sikerült ([date]), összesen [amount]. Kérjük, nézze meg a PayPal-fiókjában, mivel fizet. Ha kérdése van, írjon nekünk itt.',
		subscriptionPaused:
			'Előfizetése szünetel. A szünet kezdete: [date]. Amíg nem folytatódik, nem történik terhelés.',
		subscriptionResumed: 'Előfizetése újra folytatódik ([date]). Köszönjük!',
		subscriptionCancelled:
			'Előfizetése megszűnt ([date]). További terhelés nem lesz. Ha ez tévedés volt, írjon nekünk itt.',
		subscriptionChanged:
			'Előfizetése megváltozott. Mostantól: [items]. PayPal-fiókjában bármikor megnézheti.',
		subscriptionExpired:
			'Előfizetése a megállapodás szerint lejárt ([date]). További terhelés nem lesz. Köszönjük, hogy velünk tartott!',
		subscriptionRefunded:
			'Visszatérítettünk [amount] összeget az előfizetésének díjából ([date]). Néhány napba telhet, amíg a pénz megjelenik.',
		reminder: 'Rendelése még kifizetésre vár. Összeg: [amount]. Rendelésszám: [orderNumber].',
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
