import type { BuyerTexts } from '../buyerTexts';

export const nb: BuyerTexts = {
	page: {
		paid: { title: 'Takk, nå er det betalt', text: 'Kvitteringen er på vei til chatten.' },
		reserved: {
			title: 'Takk, nå er det reservert',
			text: 'Ingenting er trukket ennå. Du hører fra oss i chatten.',
		},
		pending: {
			title: 'Betalingen blir kontrollert',
			text: 'PayPal trenger litt mer tid. Du hører fra oss i chatten.',
		},
		declined: {
			title: 'Banken din sa nei',
			text: 'Ingenting er trukket. Du kan betale med et annet kort eller en annen konto.',
		},
		cancelled: {
			title: 'Ingenting er trukket',
			text: 'Knappen i chatten virker fortsatt hvis du ombestemmer deg.',
		},
		closed: {
			title: 'Denne betalingen er lukket',
			text: 'Hvis du har betalt, ligger kvitteringen i chatten.',
		},
		replaced: {
			title: 'Bestillingen din er endret',
			text: 'Denne betalingen gjelder ikke lenger. Den nye totalen står i chatten.',
		},
		invalid: {
			title: 'Lenken virker ikke',
			text: 'Bruk knappen i chatten, eller skriv til oss der.',
		},
		trouble: {
			title: 'Det gikk ikke akkurat nå',
			text: 'Ingenting er trukket to ganger. Prøv igjen om et øyeblikk.',
		},
		preview: { title: 'Betal med PayPal', text: 'Trykk på knappen i chatten for å betale.' },
		backToChat: 'Tilbake til chatten',
		payNow: 'Betal nå',
		otherWay: 'Betal på annen måte',
		tryAgain: 'Prøv igjen',
	},
	payCard: {
		button: 'Betal med PayPal',
		items: { other: 'Bestillingen din: [count] varer' },
		withShipping: '[amount], inkl. [shipping] i frakt',
	},
	linkedAccount: {
		ask: 'Betale [amount] med PayPal ([account])?',
		askUnknown: 'Betale [amount] med PayPal-kontoen din?',
		confirm: 'PayPal ber deg bekrefte denne betalingen på PayPals side. Ingenting er trukket.',
		charged: 'Det er som avtalt trukket [amount] fra PayPal-kontoen din: [reason]',
		forgotten:
			'Ferdig: vi kan ikke lenger trekke penger fra PayPal-kontoen din. Du kan lagre den igjen ved neste kjøp.',
		nothingSaved: 'Det er ikke lagret noen PayPal-konto for deg her.',
		save: 'Lagre PayPal hos oss, så betaler du neste gang med ett trykk her i chatten. Du kan fjerne den når som helst.',
		saveButton: 'Lagre PayPal',
	},
	cart: {
		shipping: 'Frakt',
		total: 'Totalt',
		left: '[product]: bare [count] igjen',
		soldOut: '[product]: utsolgt',
		toFreeShipping: '[amount] til, og frakten er gratis',
	},
	linking: {
		ask: 'Koble PayPal-kontoen din til denne chatten, så vet vi at det er deg når du handler.',
		button: 'Koble til PayPal',
		elsewhereButton: 'På en datamaskin',
		logIn: 'Logg inn med PayPal',
		whose: 'Den kobles til chatten med [name]. Hvis det ikke er deg, kan du lukke denne siden.',
		ifYours: 'Fortsett bare hvis du kom hit fra din egen chat med oss.',
		page: {
			start: {
				title: 'Koble PayPal til denne chatten',
				text: 'Du logger inn hos PayPal, som deretter forteller oss hvem du er. Vi ser aldri passordet ditt.',
			},
			linked: { title: 'PayPal-kontoen din er koblet til', text: 'Nå kan du gå tilbake til chatten.' },
			cancelled: {
				title: 'Ingenting ble koblet til',
				text: 'Knappen i chatten virker fortsatt hvis du ombestemmer deg.',
			},
			expired: {
				title: 'Denne lenken er for gammel',
				text: 'Skriv til oss i chatten, så sender vi deg en ny.',
			},
			elsewhere: {
				title: 'Start på nytt i chatten',
				text: 'For din sikkerhet må en innlogging avsluttes i nettleseren der den begynte. Trykk på knappen i chatten en gang til.',
			},
			failed: {
				title: 'Det gikk ikke akkurat nå',
				text: 'Ingenting ble koblet til. Trykk på knappen i chatten igjen om et øyeblikk.',
			},
		},
	},
	notification: {
		paid: 'Takk! Vi har mottatt betalingen din på [amount] for bestilling [orderNumber].',
		pending:
			'Takk! PayPal må fortsatt bekrefte betalingen din på [amount] for bestilling [orderNumber]. [reason] Vi skriver til deg her så snart det er klart.',
		declined:
			'Betalingen din på [amount] for bestilling [orderNumber] gikk ikke gjennom. Ingenting er trukket.',
		refunded:
			'Vi har refundert betalingen din på [amount] for bestilling [orderNumber]. Det kan ta noen dager før du ser pengene.',
		partlyRefunded:
			'Vi har refundert [amount] av betalingen din for bestilling [orderNumber]. Det kan ta noen dager før du ser pengene.',
		disputeOpened:
			'Vi ser at du har meldt et problem med bestilling [orderNumber] til PayPal. Det beklager vi. Skriv til oss her, så finner vi en løsning.',
		disputeResolved:
			'PayPal-saken om bestilling [orderNumber] er avsluttet. Skriv til oss her hvis noe fortsatt er uklart.',
		disputeUpdated:
			'PayPal-saken om bestilling [orderNumber] venter på svaret ditt. Se den på PayPal-kontoen din. Skriv til oss her hvis du lurer på noe.',
		authorized: 'Takk! [amount] er reservert for bestilling [orderNumber]. Ingenting er trukket ennå.',
		invoiceCancelled: 'Faktura [orderNumber] på [amount] er kansellert. Du trenger ikke lenger å betale den.',
		invoicePartlyPaid:
			'Takk! Så langt har vi mottatt [amount] for faktura [orderNumber]. En del gjenstår å betale.',
		invoiceRefunded:
			'Vi har refundert totalt [amount] for faktura [orderNumber]. Det kan ta noen dager før du ser pengene.',
		invoiceReminder: 'Faktura [orderNumber] venter fortsatt på betalingen din på [amount].',
		invoicePaid: 'Takk! Vi har mottatt betalingen din på [amount] for faktura [orderNumber].',
		subscriptionCharged: 'Takk! Vi mottok [amount] for abonnementet ditt den [date].',
		subscriptionPaymentFailed:
			'Betalingen på [amount] for abonnementet ditt gikk ikke gjennom den [date]. Sjekk på PayPal-kontoen din hvordan du betaler for det. Skriv til oss her hvis du lurer på noe.',
		subscriptionPaused:
			'Abonnementet ditt ble satt på pause den [date]. Ingenting mer trekkes før det fortsetter.',
		subscriptionResumed: 'Abonnementet ditt ble gjenopptatt den [date]. Takk!',
		subscriptionCancelled:
			'Abonnementet ditt ble avsluttet den [date]. Ingenting mer trekkes. Skriv til oss her hvis det var en feil.',
		subscriptionChanged:
			'Abonnementet ditt er endret. Fra nå av er det: [items]. Du kan alltid se det på PayPal-kontoen din.',
		subscriptionExpired:
			'Abonnementet ditt løp ut den [date], som avtalt. Ingenting mer trekkes. Takk for at du var med!',
		subscriptionRefunded:
			'Vi refunderte [amount] for abonnementet ditt den [date]. Det kan ta noen dager før du ser pengene.',
		reminder: 'Bestillingen din [orderNumber] venter fortsatt på betalingen på [amount].',
		shipped: 'Gode nyheter: Bestillingen din [orderNumber] er på vei!',
		readyForPickup: 'Bestillingen din [orderNumber] er klar til henting.',
		delivered: 'Bestillingen din [orderNumber] er levert. God fornøyelse!',
		trackingNumber: 'Sporingsnummer: [trackingNumber]',
		trackParcel: 'Spor pakken',
		reasons: {
			bank: 'Pengene er fortsatt på vei fra banken din, og det kan ta noen dager.',
			review: 'PayPal ser nærmere på den, og det tar som regel mindre enn et døgn.',
			shop: 'Vi må godta den først.',
			other: 'Det kan ta litt tid.',
		},
		receipt: {
			discount: 'Rabatt',
			shippingDiscount: 'Fraktrabatt',
			customer: 'PayPal-kunde',
			card: 'Kort',
		},
	},
};
