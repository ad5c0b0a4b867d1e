import type { BuyerTexts } from '../buyerTexts';

export const de: BuyerTexts = {
	page: {
		paid: { title: 'Vielen Dank, das ist bezahlt', text: 'Ihre Quittung kommt gleich in den Chat.' },
		reserved: {
			title: 'Vielen Dank, das ist reserviert',
			text: 'Abgebucht wurde noch nichts. Wir melden uns im Chat bei Ihnen.',
		},
		pending: {
			title: 'Ihre Zahlung wird geprüft',
			text: 'PayPal braucht noch etwas Zeit. Wir melden uns im Chat bei Ihnen.',
		},
		declined: {
			title: 'Ihre Bank hat die Zahlung abgelehnt',
			text: 'Es wurde nichts abgebucht. Sie können mit einer anderen Karte oder einem anderen Konto bezahlen.',
		},
		cancelled: {
			title: 'Es wurde nichts abgebucht',
			text: 'Falls Sie es sich anders überlegen: Die Schaltfläche im Chat funktioniert weiterhin.',
		},
		closed: {
			title: 'Diese Zahlungsanfrage ist geschlossen',
			text: 'Wenn Sie bezahlt haben, finden Sie die Quittung im Chat.',
		},
		replaced: {
			title: 'Ihre Bestellung hat sich geändert',
			text: 'Diese Zahlungsanfrage gilt nicht mehr. Die neue Summe finden Sie im Chat.',
		},
		invalid: {
			title: 'Dieser Link funktioniert nicht',
			text: 'Bitte nutzen Sie die Schaltfläche im Chat oder schreiben Sie uns dort.',
		},
		trouble: {
			title: 'Das hat gerade nicht geklappt',
			text: 'Es wurde nichts doppelt abgebucht. Bitte versuchen Sie es gleich noch einmal.',
		},
		preview: { title: 'Mit PayPal bezahlen', text: 'Tippen Sie zum Bezahlen auf die Schaltfläche im Chat.' },
		backToChat: 'Zurück zum Chat',
		payNow: 'Jetzt bezahlen',
		otherWay: 'Anders bezahlen',
		tryAgain: 'Erneut versuchen',
	},
	payCard: {
		button: 'Mit PayPal bezahlen',
		items: { other: 'Ihre Bestellung: [count] Artikel' },
		withShipping: '[amount] inkl. [shipping] Versand',
	},
	linkedAccount: {
		ask: '[amount] mit PayPal bezahlen ([account])?',
		askUnknown: '[amount] mit Ihrem PayPal-Konto bezahlen?',
		confirm:
			'PayPal möchte, dass Sie diese Zahlung auf der PayPal-Seite bestätigen. Es wurde nichts abgebucht.',
		charged: 'Ihr PayPal-Konto wurde wie vereinbart mit [amount] belastet: [reason]',
		forgotten:
			'Erledigt: Wir können Ihr PayPal-Konto nicht mehr belasten. Beim nächsten Kauf können Sie es wieder speichern.',
		nothingSaved: 'Von Ihnen ist hier kein PayPal-Konto gespeichert.',
		save: 'Speichern Sie PayPal bei uns, dann bezahlen Sie beim nächsten Mal mit einem Tippen hier im Chat. Sie können das jederzeit widerrufen.',
		saveButton: 'PayPal speichern',
	},
	cart: {
		shipping: 'Versand',
		total: 'Summe',
		left: '[product]: nur noch [count] da',
		soldOut: '[product]: ausverkauft',
		toFreeShipping: 'Noch [amount], und der Versand ist kostenlos',
	},
	linking: {
		ask: 'Verknüpfen Sie Ihr PayPal-Konto mit diesem Chat, dann wissen wir beim Kauf, dass Sie es sind.',
		button: 'PayPal verknüpfen',
		elsewhereButton: 'Am Computer',
		logIn: 'Mit PayPal einloggen',
		whose: 'Verknüpft wird es mit dem Chat von [name]. Wenn Sie das nicht sind, schließen Sie diese Seite.',
		ifYours: 'Machen Sie nur weiter, wenn Sie aus Ihrem eigenen Chat mit uns hierhergekommen sind.',
		page: {
			start: {
				title: 'PayPal mit diesem Chat verknüpfen',
				text: 'Sie loggen sich bei PayPal ein, und PayPal sagt uns, wer Sie sind. Ihr Passwort sehen wir nie.',
			},
			linked: { title: 'Ihr PayPal-Konto ist verknüpft', text: 'Sie können jetzt zum Chat zurückkehren.' },
			cancelled: {
				title: 'Es wurde nichts verknüpft',
				text: 'Falls Sie es sich anders überlegen: Die Schaltfläche im Chat funktioniert weiterhin.',
			},
			expired: {
				title: 'Dieser Link ist zu alt',
				text: 'Schreiben Sie uns im Chat, dann schicken wir Ihnen einen neuen.',
			},
			elsewhere: {
				title: 'Bitte beginnen Sie im Chat noch einmal',
				text: 'Zu Ihrer Sicherheit muss ein Login in dem Browser enden, in dem er begonnen hat. Tippen Sie im Chat noch einmal auf die Schaltfläche.',
			},
			failed: {
				title: 'Das hat gerade nicht geklappt',
				text: 'Es wurde nichts verknüpft. Bitte tippen Sie gleich noch einmal auf die Schaltfläche im Chat.',
			},
		},
	},
	notification: {
		paid: 'Vielen Dank! Ihre Zahlung über [amount] für die Bestellung [orderNumber] ist eingegangen.',
		pending:
			'Vielen Dank! PayPal muss Ihre Zahlung über [amount] für die Bestellung [orderNumber] noch bestätigen. [reason] Sobald es so weit ist, schreiben wir Ihnen hier.',
		declined:
			'Ihre Zahlung über [amount] für die Bestellung [orderNumber] hat nicht geklappt. Es wurde nichts abgebucht.',
		refunded:
			'Wir haben Ihnen Ihre Zahlung über [amount] für die Bestellung [orderNumber] erstattet. Bis Sie das Geld sehen, kann es einige Tage dauern.',
		partlyRefunded:
			'Wir haben Ihnen [amount] von Ihrer Zahlung für die Bestellung [orderNumber] erstattet. Bis Sie das Geld sehen, kann es einige Tage dauern.',
		disputeOpened:
			'Wir sehen, dass Sie PayPal ein Problem mit der Bestellung [orderNumber] gemeldet haben. Das tut uns leid. Schreiben Sie uns hier, wir finden eine Lösung.',
		disputeResolved:
			'Der PayPal-Fall zur Bestellung [orderNumber] ist abgeschlossen. Falls noch etwas offen ist, schreiben Sie uns hier.',
		disputeUpdated:
			'Im PayPal-Fall zur Bestellung [orderNumber] wird auf Ihre Antwort gewartet. Bitte sehen Sie in Ihrem PayPal-Konto nach. Bei Fragen schreiben Sie uns hier.',
		authorized:
			'Vielen Dank! Für die Bestellung [orderNumber] wurden [amount] reserviert. Abgebucht wurde noch nichts.',
		invoiceCancelled:
			'Die Rechnung [orderNumber] über [amount] wurde storniert. Sie müssen sie nicht mehr bezahlen.',
		invoicePartlyPaid:
			'Vielen Dank! Für die Rechnung [orderNumber] sind bisher [amount] eingegangen. Ein Teil ist noch offen.',
		invoiceRefunded:
			'Wir haben Ihnen für die Rechnung [orderNumber] insgesamt [amount] erstattet. Bis Sie das Geld sehen, kann es einige Tage dauern.',
		invoiceReminder: 'Die Rechnung [orderNumber] wartet noch auf Ihre Zahlung über [amount].',
		invoicePaid: 'Vielen Dank! Ihre Zahlung über [amount] für die Rechnung [orderNumber] ist eingegangen.',
		subscriptionCharged: 'Vielen Dank! Ihre Zahlung über [amount] für Ihr Abo ist am [date] eingegangen.',
		subscriptionPaymentFailed:
			'Ihre Zahlung über [amount] für Ihr Abo hat am [date] nicht geklappt. Bitte sehen Sie in Ihrem PayPal-Konto nach, womit Sie es bezahlen. Bei Fragen schreiben Sie uns hier.',
		subscriptionPaused: 'Ihr Abo pausiert seit dem [date]. Bis es weitergeht, wird nichts mehr abgebucht.',
		subscriptionResumed: 'Ihr Abo läuft seit dem [date] weiter. Vielen Dank!',
		subscriptionCancelled:
			'Ihr Abo wurde am [date] gekündigt. Es wird nichts mehr abgebucht. War das ein Versehen, schreiben Sie uns hier.',
		subscriptionChanged:
			'Ihr Abo wurde geändert. Ab jetzt ist es: [items]. Sie können es jederzeit in Ihrem PayPal-Konto ansehen.',
		subscriptionExpired:
			'Ihr Abo ist am [date] wie vereinbart ausgelaufen. Es wird nichts mehr abgebucht. Vielen Dank, dass Sie dabei waren!',
		subscriptionRefunded:
			'Wir haben Ihnen am [date] für Ihr Abo [amount] erstattet. Bis Sie das Geld sehen, kann es einige Tage dauern.',
		reminder: 'Ihre Bestellung [orderNumber] wartet noch auf Ihre Zahlung über [amount].',
		shipped: 'Gute Nachrichten: Ihre Bestellung [orderNumber] ist unterwegs!',
		readyForPickup: 'Ihre Bestellung [orderNumber] liegt zum Abholen bereit.',
		delivered: 'Ihre Bestellung [orderNumber] ist angekommen. Viel Freude damit!',
		trackingNumber: 'Sendungsnummer: [trackingNumber]',
		trackParcel: 'Paket verfolgen',
		reasons: {
			bank: 'Das Geld ist noch von Ihrer Bank unterwegs, das kann einige Tage dauern.',
			review: 'PayPal sieht sie sich genauer an, das dauert meist weniger als einen Tag.',
			shop: 'Wir müssen sie noch annehmen.',
			other: 'Das kann einen Moment dauern.',
		},
		receipt: {
			discount: 'Rabatt',
			shippingDiscount: 'Versandrabatt',
			customer: 'PayPal-Kunde',
			card: 'Karte',
		},
	},
};
