import type { BuyerTexts } from '../buyerTexts';

export const nl: BuyerTexts = {
	page: {
		paid: { title: 'Bedankt, er is betaald', text: 'Uw bon komt zo in de chat.' },
		reserved: {
			title: 'Bedankt, het bedrag is gereserveerd',
			text: 'Er is nog niets afgeschreven. U hoort van ons in de chat.',
		},
		pending: {
			title: 'Uw betaling wordt gecontroleerd',
			text: 'PayPal heeft iets meer tijd nodig. U hoort van ons in de chat.',
		},
		declined: {
			title: 'Uw bank heeft de betaling geweigerd',
			text: 'Er is niets afgeschreven. U kunt met een andere kaart of rekening betalen.',
		},
		cancelled: {
			title: 'Er is niets afgeschreven',
			text: 'Als u zich bedenkt: de knop in de chat blijft werken.',
		},
		closed: {
			title: 'Dit betaalverzoek is gesloten',
			text: 'Als u hebt betaald, staat uw bon in de chat.',
		},
		replaced: {
			title: 'Uw bestelling is gewijzigd',
			text: 'Dit betaalverzoek geldt niet meer. Het nieuwe totaal staat in de chat.',
		},
		invalid: {
			title: 'Deze link werkt niet',
			text: 'Gebruik de knop in de chat of stuur ons daar een bericht.',
		},
		trouble: {
			title: 'Dat lukte even niet',
			text: 'Er is niets dubbel afgeschreven. Probeer het zo nog eens.',
		},
		preview: { title: 'Betalen met PayPal', text: 'Tik op de knop in de chat om te betalen.' },
		backToChat: 'Terug naar de chat',
		payNow: 'Nu betalen',
		otherWay: 'Anders betalen',
		tryAgain: 'Opnieuw proberen',
	},
	payCard: {
		button: 'Betalen met PayPal',
		items: { other: 'Uw bestelling: [count] artikelen' },
		withShipping: '[amount], incl. [shipping] verzendkosten',
	},
	linkedAccount: {
		ask: '[amount] betalen met PayPal ([account])?',
		askUnknown: '[amount] betalen met uw PayPal-rekening?',
		confirm: 'PayPal vraagt u deze betaling op de PayPal-pagina te bevestigen. Er is niets afgeschreven.',
		charged: 'Van uw PayPal-rekening is zoals afgesproken [amount] afgeschreven: [reason]',
		forgotten:
			'Klaar: we kunnen niets meer afschrijven van uw PayPal-rekening. Bij uw volgende aankoop kunt u deze weer opslaan.',
		nothingSaved: 'Er is hier geen PayPal-rekening van u opgeslagen.',
		save: 'Sla PayPal bij ons op, dan betaalt u de volgende keer met één tik hier in de chat. U kunt dit altijd intrekken.',
		saveButton: 'PayPal opslaan',
	},
	cart: {
		shipping: 'Verzending',
		total: 'Totaal',
		left: '[product]: nog maar [count] over',
		soldOut: '[product]: uitverkocht',
		toFreeShipping: 'Nog [amount] en de verzending is gratis',
	},
	linking: {
		ask: 'Koppel je PayPal-rekening aan deze chat, dan weten we bij een aankoop dat jij het bent.',
		button: 'PayPal koppelen',
		elsewhereButton: 'Op een computer',
		logIn: 'Inloggen met PayPal',
		whose: 'De rekening wordt gekoppeld aan de chat van [name]. Ben jij dat niet, sluit dan deze pagina.',
		ifYours: 'Ga alleen verder als je hier uit je eigen chat met ons bent gekomen.',
		page: {
			start: {
				title: 'PayPal aan deze chat koppelen',
				text: 'Je logt in bij PayPal, dat ons daarna vertelt wie je bent. Je wachtwoord zien we nooit.',
			},
			linked: { title: 'Je PayPal-rekening is gekoppeld', text: 'Je kunt nu terug naar de chat.' },
			cancelled: { title: 'Er is niets gekoppeld', text: 'De knop in de chat werkt nog als je je bedenkt.' },
			expired: { title: 'Deze link is te oud', text: 'Schrijf ons in de chat, dan sturen we je een nieuwe.' },
			elsewhere: {
				title: 'Begin opnieuw in de chat',
				text: 'Voor je veiligheid moet een login eindigen in de browser waarin hij begon. Tik nog een keer op de knop in de chat.',
			},
			failed: {
				title: 'Dat is nu niet gelukt',
				text: 'Er is niets gekoppeld. Tik over een ogenblik opnieuw op de knop in de chat.',
			},
		},
	},
	notification: {
		paid: 'Bedankt! We hebben uw betaling van [amount] voor bestelling [orderNumber] ontvangen.',
		pending:
			'Bedankt! PayPal moet uw betaling van [amount] voor bestelling [orderNumber] nog bevestigen. [reason] Zodra het rond is, krijgt u hier bericht.',
		declined:
			'Uw betaling van [amount] voor bestelling [orderNumber] is niet gelukt. Er is niets afgeschreven.',
		refunded:
			'We hebben uw betaling van [amount] voor bestelling [orderNumber] terugbetaald. Het kan een paar dagen duren voordat u het geld ziet.',
		partlyRefunded:
			'We hebben [amount] van uw betaling voor bestelling [orderNumber] terugbetaald. Het kan een paar dagen duren voordat u het geld ziet.',
		disputeOpened:
			'We zien dat u bij PayPal een probleem met bestelling [orderNumber] hebt gemeld. Dat spijt ons. Stuur ons hier een bericht, dan zoeken we een oplossing.',
		disputeResolved:
			'De PayPal-zaak over bestelling [orderNumber] is gesloten. Is er nog iets open? Stuur ons hier een bericht.',
		disputeUpdated:
			'De PayPal-zaak over bestelling [orderNumber] wacht op uw antwoord. Bekijk de zaak in uw PayPal-account. Hebt u vragen? Stuur ons hier een bericht.',
		authorized:
			'Bedankt! Voor bestelling [orderNumber] is [amount] gereserveerd. Er is nog niets afgeschreven.',
		invoiceCancelled: 'Factuur [orderNumber] van [amount] is geannuleerd. U hoeft deze niet meer te betalen.',
		invoicePartlyPaid:
			'Bedankt! Tot nu toe hebben we [amount] voor factuur [orderNumber] ontvangen. Een deel staat nog open.',
		invoiceRefunded:
			'We hebben in totaal [amount] voor factuur [orderNumber] terugbetaald. Het kan een paar dagen duren voordat u het geld ziet.',
		invoiceReminder: 'Factuur [orderNumber] wacht nog op uw betaling van [amount].',
		invoicePaid: 'Bedankt! We hebben uw betaling van [amount] voor factuur [orderNumber] ontvangen.',
		subscriptionCharged: 'Bedankt! Uw betaling van [amount] voor uw abonnement is op [date] ontvangen.',
		subscriptionPaymentFailed:
			'Uw betaling van [amount] voor uw abonnement is op [date] niet gelukt. Kijk in uw PayPal-account hoe u het betaalt. Hebt u vragen? Stuur ons hier een bericht.',
		subscriptionPaused:
			'Uw abonnement is op [date] gepauzeerd. Er wordt niets meer afgeschreven tot het weer doorgaat.',
		subscriptionResumed: 'Uw abonnement is op [date] hervat. Bedankt!',
		subscriptionCancelled:
			'Uw abonnement is op [date] opgezegd. Er wordt niets meer afgeschreven. Was dat een vergissing? Stuur ons hier een bericht.',
		subscriptionChanged:
			'Uw abonnement is gewijzigd. Vanaf nu is het: [items]. U kunt het altijd bekijken in uw PayPal-account.',
		subscriptionExpired:
			'Uw abonnement is op [date] afgelopen, zoals afgesproken. Er wordt niets meer afgeschreven. Bedankt dat u erbij was!',
		subscriptionRefunded:
			'We hebben op [date] een bedrag van [amount] voor uw abonnement terugbetaald. Het kan een paar dagen duren voordat u het geld ziet.',
		reminder: 'Uw bestelling [orderNumber] wacht nog op uw betaling van [amount].',
		shipped: 'Goed nieuws: uw bestelling [orderNumber] is onderweg!',
		readyForPickup: 'Uw bestelling [orderNumber] ligt klaar om op te halen.',
		delivered: 'Uw bestelling [orderNumber] is bezorgd. Veel plezier ermee!',
		trackingNumber: 'Trackingnummer: [trackingNumber]',
		trackParcel: 'Pakket volgen',
		reasons: {
			bank: 'Het geld is nog onderweg vanaf uw bank; dat kan een paar dagen duren.',
			review: 'PayPal controleert de betaling nog; dat duurt meestal minder dan een dag.',
			shop: 'Wij moeten de betaling nog accepteren.',
			other: 'Dat kan even duren.',
		},
		receipt: {
			discount: 'Korting',
			shippingDiscount: 'Korting op verzending',
			customer: 'PayPal-klant',
			card: 'Kaart',
		},
	},
};
