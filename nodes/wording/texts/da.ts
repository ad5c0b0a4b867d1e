import type { BuyerTexts } from '../buyerTexts';

export const da: BuyerTexts = {
	page: {
		paid: { title: 'Tak, nu er det betalt', text: 'Din kvittering er på vej til chatten.' },
		reserved: {
			title: 'Tak, nu er det reserveret',
			text: 'Der er ikke trukket noget endnu. Du hører fra os i chatten.',
		},
		pending: {
			title: 'Din betaling bliver kontrolleret',
			text: 'PayPal skal bruge lidt mere tid. Du hører fra os i chatten.',
		},
		declined: {
			title: 'Din bank sagde nej',
			text: 'Der er ikke trukket noget. Du kan betale med et andet kort eller en anden konto.',
		},
		cancelled: {
			title: 'Der er ikke trukket noget',
			text: 'Knappen i chatten virker stadig, hvis du skifter mening.',
		},
		closed: {
			title: 'Denne betaling er lukket',
			text: 'Hvis du har betalt, ligger kvitteringen i chatten.',
		},
		replaced: {
			title: 'Din bestilling er ændret',
			text: 'Denne betaling gælder ikke længere. Den nye total står i chatten.',
		},
		invalid: {
			title: 'Linket virker ikke',
			text: 'Brug knappen i chatten, eller skriv til os der.',
		},
		trouble: {
			title: 'Det lykkedes ikke lige nu',
			text: 'Der er ikke trukket noget to gange. Prøv igen om et øjeblik.',
		},
		preview: { title: 'Betal med PayPal', text: 'Tryk på knappen i chatten for at betale.' },
		backToChat: 'Tilbage til chatten',
		payNow: 'Betal nu',
		otherWay: 'Betal på anden måde',
		tryAgain: 'Prøv igen',
	},
	payCard: {
		button: 'Betal med PayPal',
		items: { other: 'Din ordre: [count] varer' },
		withShipping: '[amount], heraf [shipping] i fragt',
	},
	linkedAccount: {
		ask: 'Betal [amount] med PayPal ([account])?',
		askUnknown: 'Betal [amount] med din PayPal-konto?',
		confirm: 'PayPal beder dig bekræfte denne betaling på PayPals side. Der er ikke trukket noget.',
		charged: 'Der er som aftalt trukket [amount] fra din PayPal-konto: [reason]',
		forgotten:
			'Færdig: vi kan ikke længere trække penge fra din PayPal-konto. Du kan gemme den igen ved dit næste køb.',
		nothingSaved: 'Der er ikke gemt nogen PayPal-konto for dig her.',
		save: 'Gem PayPal hos os, så betaler du næste gang med ét tryk her i chatten. Du kan fjerne den igen når som helst.',
		saveButton: 'Gem PayPal',
	},
	cart: {
		shipping: 'Fragt',
		total: 'I alt',
		left: '[product]: kun [count] tilbage',
		soldOut: '[product]: udsolgt',
		toFreeShipping: '[amount] mere, og fragten er gratis',
	},
	linking: {
		ask: 'Tilknyt din PayPal-konto til denne chat, så ved vi, at det er dig, når du køber.',
		button: 'Tilknyt PayPal',
		elsewhereButton: 'På en computer',
		logIn: 'Log ind med PayPal',
		whose: 'Den bliver tilknyttet chatten med [name]. Hvis det ikke er dig, så luk denne side.',
		ifYours: 'Fortsæt kun, hvis du kom hertil fra din egen chat med os.',
		page: {
			start: {
				title: 'Tilknyt PayPal til denne chat',
				text: 'Du logger ind hos PayPal, som derefter fortæller os, hvem du er. Vi ser aldrig din adgangskode.',
			},
			linked: { title: 'Din PayPal-konto er tilknyttet', text: 'Du kan nu gå tilbage til chatten.' },
			cancelled: {
				title: 'Intet blev tilknyttet',
				text: 'Knappen i chatten virker stadig, hvis du ombestemmer dig.',
			},
			expired: {
				title: 'Dette link er for gammelt',
				text: 'Skriv til os i chatten, så sender vi dig et nyt.',
			},
			elsewhere: {
				title: 'Start venligst forfra i chatten',
				text: 'For din sikkerhed skal et login slutte i den browser, hvor det begyndte. Tryk på knappen i chatten en gang til.',
			},
			failed: {
				title: 'Det lykkedes ikke lige nu',
				text: 'Intet blev tilknyttet. Tryk på knappen i chatten igen om et øjeblik.',
			},
		},
	},
	notification: {
		paid: 'Tak! Vi har modtaget din betaling på [amount] for ordre [orderNumber].',
		pending:
			'Tak! PayPal skal stadig bekræfte din betaling på [amount] for ordre [orderNumber]. [reason] Vi skriver til dig her, så snart det er på plads.',
		declined: 'Din betaling på [amount] for ordre [orderNumber] gik ikke igennem. Der er ikke trukket noget.',
		refunded:
			'Vi har refunderet din betaling på [amount] for ordre [orderNumber]. Der kan gå nogle dage, før du ser pengene.',
		partlyRefunded:
			'Vi har refunderet [amount] af din betaling for ordre [orderNumber]. Der kan gå nogle dage, før du ser pengene.',
		disputeOpened:
			'Vi kan se, at du har meldt et problem med ordre [orderNumber] til PayPal. Det er vi kede af. Skriv til os her, så finder vi en løsning.',
		disputeResolved:
			'PayPal-sagen om ordre [orderNumber] er afsluttet. Skriv til os her, hvis der stadig mangler noget.',
		disputeUpdated:
			'PayPal-sagen om ordre [orderNumber] venter på dit svar. Se den på din PayPal-konto. Skriv til os her, hvis der er andet, vi kan hjælpe med.',
		authorized: 'Tak! [amount] er reserveret til ordre [orderNumber]. Der er ikke trukket noget endnu.',
		invoiceCancelled: 'Faktura [orderNumber] på [amount] er annulleret. Du skal ikke længere betale den.',
		invoicePartlyPaid:
			'Tak! Indtil nu har vi modtaget [amount] for faktura [orderNumber]. En del mangler stadig at blive betalt.',
		invoiceRefunded:
			'Vi har i alt refunderet [amount] for faktura [orderNumber]. Der kan gå nogle dage, før du ser pengene.',
		invoiceReminder: 'Faktura [orderNumber] venter stadig på din betaling på [amount].',
		invoicePaid: 'Tak! Vi har modtaget din betaling på [amount] for faktura [orderNumber].',
		subscriptionCharged: 'Tak! Vi modtog [amount] for dit abonnement den [date].',
		subscriptionPaymentFailed:
			'Betalingen på [amount] for dit abonnement gik ikke igennem den [date]. Tjek på din PayPal-konto, hvordan du betaler for det. Skriv til os her, hvis du har spørgsmål.',
		subscriptionPaused:
			'Dit abonnement blev sat på pause den [date]. Der trækkes ikke mere, før det fortsætter.',
		subscriptionResumed: 'Dit abonnement blev genoptaget den [date]. Tak!',
		subscriptionCancelled:
			'Dit abonnement blev opsagt den [date]. Der trækkes ikke mere. Skriv til os her, hvis det var en fejl.',
		subscriptionChanged:
			'Dit abonnement er ændret. Fra nu af er det: [items]. Du kan altid se det på din PayPal-konto.',
		subscriptionExpired:
			'Dit abonnement udløb som aftalt den [date]. Der trækkes ikke mere. Tak, fordi du var med!',
		subscriptionRefunded:
			'Vi refunderede [amount] for dit abonnement den [date]. Der kan gå nogle dage, før du ser pengene.',
		reminder: 'Din ordre [orderNumber] venter stadig på din betaling på [amount].',
		shipped: 'Godt nyt: Din ordre [orderNumber] er på vej!',
		readyForPickup: 'Din ordre [orderNumber] er klar til afhentning.',
		delivered: 'Din ordre [orderNumber] er leveret. God fornøjelse!',
		trackingNumber: 'Sporingsnummer: [trackingNumber]',
		trackParcel: 'Følg pakken',
		reasons: {
			bank: 'Pengene er stadig på vej fra din bank, og det kan tage nogle dage.',
			review: 'PayPal ser nærmere på den, og det tager som regel under et døgn.',
			shop: 'Vi skal først acceptere den.',
			other: 'Det kan tage lidt tid.',
		},
		receipt: {
			discount: 'Rabat',
			shippingDiscount: 'Rabat på fragt',
			customer: 'PayPal-kunde',
			card: 'Kort',
		},
	},
};
