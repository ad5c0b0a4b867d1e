import type { BuyerTexts } from '../buyerTexts';

export const pl: BuyerTexts = {
	page: {
		paid: { title: 'Dziękujemy, zapłacone', text: 'Potwierdzenie zaraz pojawi się na czacie.' },
		reserved: {
			title: 'Dziękujemy, kwota jest zarezerwowana',
			text: 'Nic jeszcze nie zostało pobrane. Damy znać na czacie.',
		},
		pending: {
			title: 'Płatność jest sprawdzana',
			text: 'PayPal potrzebuje jeszcze chwili. Damy znać na czacie.',
		},
		declined: {
			title: 'Bank odmówił płatności',
			text: 'Nic nie zostało pobrane. Można zapłacić inną kartą lub z innego konta.',
		},
		cancelled: {
			title: 'Nic nie zostało pobrane',
			text: 'W razie zmiany zdania przycisk na czacie nadal działa.',
		},
		closed: {
			title: 'Ta prośba o płatność jest zamknięta',
			text: 'Jeśli płatność doszła do skutku, potwierdzenie jest na czacie.',
		},
		replaced: {
			title: 'Zamówienie się zmieniło',
			text: 'Ta prośba o płatność jest już nieaktualna. Nowa suma jest na czacie.',
		},
		invalid: {
			title: 'Ten link nie działa',
			text: 'Prosimy użyć przycisku na czacie albo napisać tam do nas.',
		},
		trouble: {
			title: 'Tym razem się nie udało',
			text: 'Nic nie zostało pobrane dwa razy. Prosimy spróbować ponownie za chwilę.',
		},
		preview: { title: 'Zapłać przez PayPal', text: 'Aby zapłacić, dotknij przycisku na czacie.' },
		backToChat: 'Wróć do czatu',
		payNow: 'Zapłać teraz',
		otherWay: 'Zapłać inaczej',
		tryAgain: 'Spróbuj ponownie',
	},
	payCard: {
		button: 'Zapłać przez PayPal',
		items: { few: 'Zamówienie: [count] produkty', other: 'Zamówienie: [count] produktów' },
		withShipping: '[amount], w tym dostawa [shipping]',
	},
	linkedAccount: {
		ask: 'Zapłacić [amount] przez PayPal ([account])?',
		askUnknown: 'Zapłacić [amount] z Twojego konta PayPal?',
		confirm: 'PayPal prosi o potwierdzenie tej płatności na swojej stronie. Nic nie zostało pobrane.',
		charged: 'Zgodnie z ustaleniami z Twojego konta PayPal pobrano [amount]: [reason]',
		forgotten:
			'Gotowe: nie możemy już obciążać Twojego konta PayPal. Możesz zapisać je ponownie przy następnym zakupie.',
		nothingSaved: 'Nie mamy tu zapisanego Twojego konta PayPal.',
		save: 'Zapisz u nas PayPal, a następnym razem zapłacisz jednym dotknięciem tutaj na czacie. Możesz to cofnąć w każdej chwili.',
		saveButton: 'Zapisz PayPal',
	},
	cart: {
		shipping: 'Dostawa',
		total: 'Razem',
		left: '[product]: zostało tylko [count]',
		soldOut: '[product]: wyprzedane',
		toFreeShipping: 'Jeszcze [amount], a dostawa będzie bezpłatna',
	},
	linking: {
		ask: 'Połącz swoje konto PayPal z tym czatem, a przy zakupach będziemy wiedzieć, że to Ty.',
		button: 'Połącz PayPal',
		elsewhereButton: 'Na komputerze',
		logIn: 'Zaloguj się przez PayPal',
		whose: 'Konto zostanie połączone z czatem, który prowadzi [name]. Jeśli to nie Ty, zamknij tę stronę.',
		ifYours: 'Kontynuuj tylko wtedy, gdy trafiasz tu z własnego czatu z nami.',
		page: {
			start: {
				title: 'Połącz PayPal z tym czatem',
				text: 'Logujesz się w PayPal, a PayPal mówi nam, kim jesteś. Nigdy nie widzimy Twojego hasła.',
			},
			linked: { title: 'Twoje konto PayPal jest połączone', text: 'Możesz teraz wrócić do czatu.' },
			cancelled: {
				title: 'Nic nie zostało połączone',
				text: 'Przycisk na czacie nadal działa, jeśli zmienisz zdanie.',
			},
			expired: { title: 'Ten link jest za stary', text: 'Napisz do nas na czacie, a wyślemy Ci nowy.' },
			elsewhere: {
				title: 'Zacznij jeszcze raz na czacie',
				text: 'Dla Twojego bezpieczeństwa logowanie musi się zakończyć w przeglądarce, w której się zaczęło. Stuknij przycisk na czacie jeszcze raz.',
			},
			failed: {
				title: 'Tym razem się nie udało',
				text: 'Nic nie zostało połączone. Za chwilę stuknij ponownie przycisk na czacie.',
			},
		},
	},
	notification: {
		paid: 'Dziękujemy! Otrzymaliśmy płatność w wysokości [amount] za zamówienie [orderNumber].',
		pending:
			'Dziękujemy! PayPal musi jeszcze potwierdzić płatność [amount] za zamówienie [orderNumber]. [reason] Napiszemy tutaj, gdy tylko to nastąpi.',
		declined: 'Płatność [amount] za zamówienie [orderNumber] nie powiodła się. Nic nie zostało pobrane.',
		refunded:
			'Zwróciliśmy płatność [amount] za zamówienie [orderNumber]. Pieniądze mogą być widoczne dopiero za kilka dni.',
		partlyRefunded:
			'Zwróciliśmy [amount] z płatności za zamówienie [orderNumber]. Pieniądze mogą być widoczne dopiero za kilka dni.',
		disputeOpened:
			'Widzimy, że w PayPal zgłoszono problem z zamówieniem [orderNumber]. Przykro nam z tego powodu. Prosimy napisać do nas tutaj, znajdziemy rozwiązanie.',
		disputeResolved:
			'Sprawa PayPal dotycząca zamówienia [orderNumber] jest zamknięta. Jeśli coś jeszcze zostało do wyjaśnienia, prosimy napisać tutaj.',
		disputeUpdated:
			'Sprawa PayPal dotycząca zamówienia [orderNumber] czeka na odpowiedź z Państwa strony. Prosimy sprawdzić ją na swoim koncie PayPal. W razie pytań prosimy napisać tutaj.',
		authorized:
			'Dziękujemy! Kwota [amount] jest zarezerwowana na zamówienie [orderNumber]. Nic jeszcze nie zostało pobrane.',
		invoiceCancelled:
			'Faktura [orderNumber] na kwotę [amount] została anulowana. Nie trzeba jej już opłacać.',
		invoicePartlyPaid:
			'Dziękujemy! Dotychczas otrzymaliśmy [amount] za fakturę [orderNumber]. Część kwoty pozostaje do zapłaty.',
		invoiceRefunded:
			'Zwróciliśmy łącznie [amount] za fakturę [orderNumber]. Pieniądze mogą być widoczne dopiero za kilka dni.',
		invoiceReminder: 'Faktura [orderNumber] wciąż czeka na płatność w wysokości [amount].',
		invoicePaid: 'Dziękujemy! Otrzymaliśmy płatność w wysokości [amount] za fakturę [orderNumber].',
		subscriptionCharged: 'Dziękujemy! Płatność w wysokości [amount] za subskrypcję wpłynęła [date].',
		subscriptionPaymentFailed:
			'Płatność [amount] za subskrypcję nie powiodła się [date]. Prosimy sprawdzić na swoim koncie PayPal, czym jest opłacana. W razie pytań prosimy napisać tutaj.',
		subscriptionPaused:
			'Subskrypcja została wstrzymana [date]. Do czasu wznowienia nic więcej nie zostanie pobrane.',
		subscriptionResumed: 'Subskrypcja została wznowiona [date]. Dziękujemy!',
		subscriptionCancelled:
			'Subskrypcja została anulowana [date]. Nic więcej nie zostanie pobrane. Jeśli to pomyłka, prosimy napisać tutaj.',
		subscriptionChanged:
			'Subskrypcja została zmieniona. Od teraz to: [items]. Można ją w każdej chwili zobaczyć na swoim koncie PayPal.',
		subscriptionExpired:
			'Subskrypcja zakończyła się [date], zgodnie z umową. Nic więcej nie zostanie pobrane. Dziękujemy za zaufanie!',
		subscriptionRefunded:
			'Kwota [amount] za subskrypcję została zwrócona [date]. Pieniądze mogą być widoczne dopiero za kilka dni.',
		reminder: 'Zamówienie [orderNumber] wciąż czeka na płatność w wysokości [amount].',
		shipped: 'Dobra wiadomość: zamówienie [orderNumber] jest w drodze!',
		readyForPickup: 'Zamówienie [orderNumber] jest gotowe do odbioru.',
		delivered: 'Zamówienie [orderNumber] zostało dostarczone. Dziękujemy za zakupy!',
		trackingNumber: 'Numer przesyłki: [trackingNumber]',
		trackParcel: 'Śledź przesyłkę',
		reasons: {
			bank: 'Pieniądze są jeszcze w drodze z banku, co może potrwać kilka dni.',
			review: 'PayPal dokładniej ją sprawdza, co zwykle trwa krócej niż jeden dzień.',
			shop: 'Musimy ją jeszcze przyjąć.',
			other: 'To może chwilę potrwać.',
		},
		receipt: {
			discount: 'Rabat',
			shippingDiscount: 'Rabat na wysyłkę',
			customer: 'Klient PayPal',
			card: 'Karta',
		},
	},
};
