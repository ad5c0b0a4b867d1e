import type { BuyerTexts } from '../buyerTexts';

export const it: BuyerTexts = {
	page: {
		paid: { title: 'Grazie, il pagamento è riuscito', text: 'La ricevuta sta arrivando nella chat.' },
		reserved: {
			title: 'Grazie, l’importo è riservato',
			text: 'Non è ancora stato addebitato nulla. Le scriveremo nella chat.',
		},
		pending: {
			title: 'Il pagamento è in fase di verifica',
			text: 'PayPal ha bisogno di un po’ più di tempo. Le scriveremo nella chat.',
		},
		declined: {
			title: 'La sua banca ha rifiutato il pagamento',
			text: 'Non è stato addebitato nulla. Può pagare con un’altra carta o un altro conto.',
		},
		cancelled: {
			title: 'Non è stato addebitato nulla',
			text: 'Se cambia idea, il pulsante nella chat funziona ancora.',
		},
		closed: {
			title: 'Questa richiesta di pagamento è chiusa',
			text: 'Se ha già pagato, trova la ricevuta nella chat.',
		},
		replaced: {
			title: 'Il suo ordine è cambiato',
			text: 'Questa richiesta di pagamento non è più valida. Il nuovo totale è nella chat.',
		},
		invalid: {
			title: 'Questo link non funziona',
			text: 'Usi il pulsante nella chat oppure ci scriva lì.',
		},
		trouble: {
			title: 'Al momento non ha funzionato',
			text: 'Nessun importo è stato addebitato due volte. Riprovi tra un attimo.',
		},
		preview: { title: 'Paga con PayPal', text: 'Per pagare, tocchi il pulsante nella chat.' },
		backToChat: 'Torna alla chat',
		payNow: 'Paga ora',
		otherWay: 'Altro pagamento',
		tryAgain: 'Riprova',
	},
	payCard: {
		button: 'Paga con PayPal',
		items: { other: 'Il suo ordine: [count] articoli' },
		withShipping: '[amount], di cui [shipping] di spedizione',
	},
	linkedAccount: {
		ask: 'Pagare [amount] con PayPal ([account])?',
		askUnknown: 'Pagare [amount] con il Suo conto PayPal?',
		confirm:
			'PayPal Le chiede di confermare questo pagamento sulla sua pagina. Non è stato addebitato nulla.',
		charged: '[amount] sono stati addebitati sul Suo conto PayPal, come concordato: [reason]',
		forgotten:
			'Fatto: non possiamo più addebitare il Suo conto PayPal. Potrà salvarlo di nuovo con il prossimo acquisto.',
		nothingSaved: 'Qui non è salvato nessun Suo conto PayPal.',
		save: 'Salvi PayPal da noi e la prossima volta pagherà con un tocco qui in chat. Può annullarlo in qualsiasi momento.',
		saveButton: 'Salva PayPal',
	},
	cart: {
		shipping: 'Spedizione',
		total: 'Totale',
		left: '[product]: solo [count] disponibili',
		soldOut: '[product]: esaurito',
		toFreeShipping: 'Ancora [amount] e la spedizione è gratuita',
	},
	linking: {
		ask: 'Collega il tuo conto PayPal a questa chat, così quando acquisti sappiamo che sei tu.',
		button: 'Collega PayPal',
		elsewhereButton: 'Da un computer',
		logIn: 'Accedi con PayPal',
		whose: 'Verrà collegato alla chat di [name]. Se non sei tu, chiudi questa pagina.',
		ifYours: 'Continua solo se sei arrivato qui dalla tua chat con noi.',
		page: {
			start: {
				title: 'Collega PayPal a questa chat',
				text: 'Accedi su PayPal, che poi ci dice chi sei. Non vediamo mai la tua password.',
			},
			linked: { title: 'Il tuo conto PayPal è collegato', text: 'Ora puoi tornare alla chat.' },
			cancelled: {
				title: 'Non è stato collegato nulla',
				text: 'Se cambi idea, il pulsante nella chat funziona ancora.',
			},
			expired: {
				title: 'Questo link è troppo vecchio',
				text: 'Scrivici in chat e te ne manderemo uno nuovo.',
			},
			elsewhere: {
				title: 'Ricomincia dalla chat',
				text: 'Per la tua sicurezza, un accesso deve finire nel browser in cui è iniziato. Tocca ancora una volta il pulsante nella chat.',
			},
			failed: {
				title: 'In questo momento non ha funzionato',
				text: 'Non è stato collegato nulla. Tocca di nuovo il pulsante nella chat tra un attimo.',
			},
		},
	},
	notification: {
		paid: 'Grazie! Abbiamo ricevuto il suo pagamento di [amount] per l’ordine [orderNumber].',
		pending:
			'Grazie! PayPal deve ancora confermare il suo pagamento di [amount] per l’ordine [orderNumber]. [reason] Le scriveremo qui appena sarà fatto.',
		declined:
			'Il suo pagamento di [amount] per l’ordine [orderNumber] non è andato a buon fine. Non è stato addebitato nulla.',
		refunded:
			'Abbiamo rimborsato il suo pagamento di [amount] per l’ordine [orderNumber]. Possono volerci alcuni giorni prima di vedere l’importo.',
		partlyRefunded:
			'Abbiamo rimborsato [amount] del suo pagamento per l’ordine [orderNumber]. Possono volerci alcuni giorni prima di vedere l’importo.',
		disputeOpened:
			'Vediamo che ha segnalato a PayPal un problema con l’ordine [orderNumber]. Ci dispiace. Ci scriva qui e troveremo una soluzione.',
		disputeResolved:
			'Il caso PayPal sull’ordine [orderNumber] è chiuso. Se resta qualcosa in sospeso, ci scriva qui.',
		disputeUpdated:
			'Il caso PayPal sull’ordine [orderNumber] attende la sua risposta. La invitiamo a consultarlo nel suo conto PayPal. Per qualsiasi domanda, ci scriva qui.',
		authorized:
			'Grazie! Per l’ordine [orderNumber] è riservato l’importo di [amount]. Non è ancora stato addebitato nulla.',
		invoiceCancelled: 'La fattura [orderNumber] di [amount] è stata annullata. Non deve più pagarla.',
		invoicePartlyPaid:
			'Grazie! Finora abbiamo ricevuto [amount] per la fattura [orderNumber]. Resta una parte da pagare.',
		invoiceRefunded:
			'Abbiamo rimborsato in totale [amount] per la fattura [orderNumber]. Possono volerci alcuni giorni prima di vedere l’importo.',
		invoiceReminder: 'La fattura [orderNumber] è ancora in attesa del suo pagamento di [amount].',
		invoicePaid: 'Grazie! Abbiamo ricevuto il suo pagamento di [amount] per la fattura [orderNumber].',
		subscriptionCharged: 'Grazie! Abbiamo ricevuto [amount] per il suo abbonamento in data [date].',
		subscriptionPaymentFailed:
			'Il pagamento di [amount] per il suo abbonamento non è andato a buon fine in data [date]. La invitiamo a controllare nel suo conto PayPal come lo paga. Per qualsiasi domanda, ci scriva qui.',
		subscriptionPaused:
			'Il suo abbonamento è stato messo in pausa in data [date]. Non sarà addebitato altro finché non riprende.',
		subscriptionResumed: 'Il suo abbonamento è ripreso in data [date]. Grazie!',
		subscriptionCancelled:
			'Il suo abbonamento è stato annullato in data [date]. Non sarà addebitato altro. Se è stato un errore, ci scriva qui.',
		subscriptionChanged:
			'Il suo abbonamento è cambiato. Da ora è: [items]. Può vederlo in qualsiasi momento nel suo conto PayPal.',
		subscriptionExpired:
			'Il suo abbonamento è terminato in data [date], come concordato. Non sarà addebitato altro. Grazie per la fiducia!',
		subscriptionRefunded:
			'Le abbiamo rimborsato [amount] per il suo abbonamento in data [date]. Possono volerci alcuni giorni prima di vedere l’importo.',
		reminder: 'Il suo ordine [orderNumber] è ancora in attesa del suo pagamento di [amount].',
		shipped: 'Buone notizie: il suo ordine [orderNumber] è in viaggio!',
		readyForPickup: 'Il suo ordine [orderNumber] è pronto per il ritiro.',
		delivered: 'Il suo ordine [orderNumber] è stato consegnato. Speriamo che le piaccia!',
		trackingNumber: 'Numero di tracciamento: [trackingNumber]',
		trackParcel: 'Traccia il pacco',
		reasons: {
			bank: 'Il denaro è ancora in arrivo dalla sua banca: possono volerci alcuni giorni.',
			review: 'PayPal lo sta controllando: di solito ci vuole meno di un giorno.',
			shop: 'Dobbiamo ancora accettarlo.',
			other: 'Può volerci un po’ di tempo.',
		},
		receipt: {
			discount: 'Sconto',
			shippingDiscount: 'Sconto sulla spedizione',
			customer: 'Cliente PayPal',
			card: 'Carta',
		},
	},
};
