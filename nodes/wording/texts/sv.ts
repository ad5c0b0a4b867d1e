import type { BuyerTexts } from '../buyerTexts';

export const sv: BuyerTexts = {
	page: {
		paid: { title: 'Tack, nu är det betalt', text: 'Kvittot kommer strax i chatten.' },
		reserved: {
			title: 'Tack, nu är det reserverat',
			text: 'Inget har dragits ännu. Vi hör av oss i chatten.',
		},
		pending: {
			title: 'Betalningen kontrolleras',
			text: 'PayPal behöver lite mer tid. Vi hör av oss i chatten.',
		},
		declined: {
			title: 'Banken sa nej',
			text: 'Inget har dragits. Du kan betala med ett annat kort eller konto.',
		},
		cancelled: {
			title: 'Inget har dragits',
			text: 'Knappen i chatten fungerar fortfarande om du ändrar dig.',
		},
		closed: {
			title: 'Den här betalningen är stängd',
			text: 'Om du har betalat finns kvittot i chatten.',
		},
		replaced: {
			title: 'Din beställning har ändrats',
			text: 'Den här betalningen gäller inte längre. Den nya summan finns i chatten.',
		},
		invalid: {
			title: 'Länken fungerar inte',
			text: 'Använd knappen i chatten, eller skriv till oss där.',
		},
		trouble: {
			title: 'Det gick inte just nu',
			text: 'Inget har dragits två gånger. Försök igen om en liten stund.',
		},
		preview: { title: 'Betala med PayPal', text: 'Tryck på knappen i chatten för att betala.' },
		backToChat: 'Tillbaka till chatten',
		payNow: 'Betala nu',
		otherWay: 'Betala på annat sätt',
		tryAgain: 'Försök igen',
	},
	payCard: {
		button: 'Betala med PayPal',
		items: { other: 'Din beställning: [count] varor' },
		withShipping: '[amount], inkl. [shipping] i frakt',
	},
	linkedAccount: {
		ask: 'Betala [amount] med PayPal ([account])?',
		askUnknown: 'Betala [amount] med ditt PayPal-konto?',
		confirm: 'PayPal vill att du bekräftar betalningen på PayPals sida. Inget har dragits.',
		charged: '[amount] har dragits från ditt PayPal-konto enligt överenskommelse: [reason]',
		forgotten:
			'Klart: vi kan inte längre dra pengar från ditt PayPal-konto. Du kan spara det igen vid nästa köp.',
		nothingSaved: 'Det finns inget PayPal-konto sparat för dig här.',
		save: 'Spara PayPal hos oss, så betalar du nästa gång med ett tryck här i chatten. Du kan ta bort det när som helst.',
		saveButton: 'Spara PayPal',
	},
	cart: {
		shipping: 'Frakt',
		total: 'Totalt',
		left: '[product]: bara [count] kvar',
		soldOut: '[product]: slutsålt',
		toFreeShipping: '[amount] till, så är frakten gratis',
	},
	linking: {
		ask: 'Länka ditt PayPal-konto till den här chatten, så vet vi att det är du när du handlar.',
		button: 'Länka PayPal',
		elsewhereButton: 'På en dator',
		logIn: 'Logga in med PayPal',
		whose: 'Kontot länkas till chatten med [name]. Är det inte du, stäng den här sidan.',
		ifYours: 'Fortsätt bara om du kom hit från din egen chatt med oss.',
		page: {
			start: {
				title: 'Länka PayPal till den här chatten',
				text: 'Du loggar in hos PayPal, som sedan berättar för oss vem du är. Ditt lösenord ser vi aldrig.',
			},
			linked: { title: 'Ditt PayPal-konto är länkat', text: 'Nu kan du gå tillbaka till chatten.' },
			cancelled: {
				title: 'Inget har länkats',
				text: 'Knappen i chatten fungerar fortfarande om du ändrar dig.',
			},
			expired: {
				title: 'Den här länken är för gammal',
				text: 'Skriv till oss i chatten, så skickar vi en ny.',
			},
			elsewhere: {
				title: 'Börja om i chatten',
				text: 'För din säkerhet måste en inloggning avslutas i samma webbläsare som den började i. Tryck på knappen i chatten en gång till.',
			},
			failed: {
				title: 'Det fungerade inte just nu',
				text: 'Inget har länkats. Tryck på knappen i chatten igen om en liten stund.',
			},
		},
	},
	notification: {
		paid: 'Tack! Vi har tagit emot din betalning på [amount] för beställning [orderNumber].',
		pending:
			'Tack! PayPal måste fortfarande bekräfta din betalning på [amount] för beställning [orderNumber]. [reason] Vi skriver till dig här så fort det är klart.',
		declined: 'Din betalning på [amount] för beställning [orderNumber] gick inte igenom. Inget har dragits.',
		refunded:
			'Vi har återbetalat din betalning på [amount] för beställning [orderNumber]. Det kan ta några dagar innan du ser pengarna.',
		partlyRefunded:
			'Vi har återbetalat [amount] av din betalning för beställning [orderNumber]. Det kan ta några dagar innan du ser pengarna.',
		disputeOpened:
			'Vi ser att du har anmält ett problem med beställning [orderNumber] till PayPal. Det är vi ledsna för. Skriv till oss här så hittar vi en lösning.',
		disputeResolved:
			'PayPal-ärendet om beställning [orderNumber] är avslutat. Skriv till oss här om något fortfarande är oklart.',
		disputeUpdated:
			'PayPal-ärendet om beställning [orderNumber] väntar på ditt svar. Titta på det i ditt PayPal-konto. Skriv till oss här om du har frågor.',
		authorized: 'Tack! [amount] är reserverat för beställning [orderNumber]. Inget har dragits ännu.',
		invoiceCancelled: 'Faktura [orderNumber] på [amount] har annullerats. Du behöver inte längre betala den.',
		invoicePartlyPaid:
			'Tack! Hittills har vi tagit emot [amount] för faktura [orderNumber]. En del återstår att betala.',
		invoiceRefunded:
			'Vi har återbetalat totalt [amount] för faktura [orderNumber]. Det kan ta några dagar innan du ser pengarna.',
		invoiceReminder: 'Faktura [orderNumber] väntar fortfarande på din betalning på [amount].',
		invoicePaid: 'Tack! Vi har tagit emot din betalning på [amount] för faktura [orderNumber].',
		subscriptionCharged: 'Tack! Vi tog emot [amount] för din prenumeration den [date].',
		subscriptionPaymentFailed:
			'Betalningen på [amount] för din prenumeration gick inte igenom den [date]. Titta i ditt PayPal-konto hur du betalar för den. Skriv till oss här om du har frågor.',
		subscriptionPaused: 'Din prenumeration pausades den [date]. Inget mer dras förrän den fortsätter.',
		subscriptionResumed: 'Din prenumeration återupptogs den [date]. Tack!',
		subscriptionCancelled:
			'Din prenumeration avslutades den [date]. Inget mer dras. Skriv till oss här om det var ett misstag.',
		subscriptionChanged:
			'Din prenumeration har ändrats. Från och med nu är den: [items]. Du kan alltid se den i ditt PayPal-konto.',
		subscriptionExpired:
			'Din prenumeration löpte ut den [date], som avtalat. Inget mer dras. Tack för att du var med!',
		subscriptionRefunded:
			'Vi återbetalade [amount] för din prenumeration den [date]. Det kan ta några dagar innan du ser pengarna.',
		reminder: 'Din beställning [orderNumber] väntar fortfarande på din betalning på [amount].',
		shipped: 'Goda nyheter: din beställning [orderNumber] är på väg!',
		readyForPickup: 'Din beställning [orderNumber] är redo att hämtas.',
		delivered: 'Din beställning [orderNumber] är levererad. Mycket nöje!',
		trackingNumber: 'Spårningsnummer: [trackingNumber]',
		trackParcel: 'Spåra paketet',
		reasons: {
			bank: 'Pengarna är fortfarande på väg från din bank, vilket kan ta några dagar.',
			review: 'PayPal tittar närmare på den, vilket oftast tar mindre än en dag.',
			shop: 'Vi måste godkänna den först.',
			other: 'Det kan ta en liten stund.',
		},
		receipt: {
			discount: 'Rabatt',
			shippingDiscount: 'Fraktrabatt',
			customer: 'PayPal-kund',
			card: 'Kort',
		},
	},
};
