import type { BuyerTexts } from '../buyerTexts';

export const fi: BuyerTexts = {
	page: {
		paid: { title: 'Kiitos, maksu onnistui', text: 'Kuitti tulee pian keskusteluun.' },
		reserved: {
			title: 'Kiitos, summa on varattu',
			text: 'Mitään ei ole vielä veloitettu. Kuulet meistä keskustelussa.',
		},
		pending: {
			title: 'Maksuasi tarkistetaan',
			text: 'PayPal tarvitsee vielä hetken. Kuulet meistä keskustelussa.',
		},
		declined: {
			title: 'Pankkisi hylkäsi maksun',
			text: 'Mitään ei veloitettu. Voit maksaa toisella kortilla tai tilillä.',
		},
		cancelled: {
			title: 'Mitään ei veloitettu',
			text: 'Jos muutat mielesi, keskustelussa oleva painike toimii yhä.',
		},
		closed: {
			title: 'Tämä maksupyyntö on suljettu',
			text: 'Jos maksoit, kuitti on keskustelussa.',
		},
		replaced: {
			title: 'Tilauksesi on muuttunut',
			text: 'Tämä maksupyyntö ei ole enää voimassa. Uusi loppusumma on keskustelussa.',
		},
		invalid: {
			title: 'Linkki ei toimi',
			text: 'Käytä keskustelussa olevaa painiketta tai kirjoita meille siellä.',
		},
		trouble: {
			title: 'Se ei onnistunut juuri nyt',
			text: 'Mitään ei veloitettu kahdesti. Yritä hetken kuluttua uudelleen.',
		},
		preview: { title: 'Maksa PayPalilla', text: 'Maksa napauttamalla keskustelussa olevaa painiketta.' },
		backToChat: 'Takaisin keskusteluun',
		payNow: 'Maksa nyt',
		otherWay: 'Maksa toisin',
		tryAgain: 'Yritä uudelleen',
	},
	payCard: {
		button: 'Maksa PayPalilla',
		items: { other: 'Tilauksesi: [count] tuotetta' },
		withShipping: '[amount], sis. toimituskulut [shipping]',
	},
	linkedAccount: {
		ask: 'Maksetaanko [amount] PayPalilla ([account])?',
		askUnknown: 'Maksetaanko [amount] PayPal-tililtäsi?',
		confirm: 'PayPal pyytää sinua vahvistamaan tämän maksun sivullaan. Mitään ei veloitettu.',
		charged: 'PayPal-tililtäsi veloitettiin sovitusti [amount]: [reason]',
		forgotten:
			'Valmis: emme voi enää veloittaa PayPal-tiliäsi. Voit tallentaa sen uudelleen seuraavalla ostoksella.',
		nothingSaved: 'PayPal-tiliäsi ei ole tallennettu tänne.',
		save: 'Tallenna PayPal meille, niin maksat ensi kerralla yhdellä napautuksella täällä chatissa. Voit perua sen milloin tahansa.',
		saveButton: 'Tallenna PayPal',
	},
	cart: {
		shipping: 'Toimitus',
		total: 'Yhteensä',
		left: '[product]: jäljellä vain [count]',
		soldOut: '[product]: loppuunmyyty',
		toFreeShipping: 'Vielä [amount], niin toimitus on maksuton',
	},
	linking: {
		ask: 'Yhdistä PayPal-tilisi tähän keskusteluun, niin tiedämme ostaessasi, että se olet sinä.',
		button: 'Yhdistä PayPal',
		elsewhereButton: 'Tietokoneella',
		logIn: 'Kirjaudu PayPalilla',
		whose: 'Tili yhdistetään keskusteluun, jonka osapuoli on [name]. Jos se et ole sinä, sulje tämä sivu.',
		ifYours: 'Jatka vain, jos tulit tänne omasta keskustelustasi kanssamme.',
		page: {
			start: {
				title: 'Yhdistä PayPal tähän keskusteluun',
				text: 'Kirjaudut PayPaliin, joka kertoo meille sitten, kuka olet. Emme koskaan näe salasanaasi.',
			},
			linked: { title: 'PayPal-tilisi on yhdistetty', text: 'Voit nyt palata keskusteluun.' },
			cancelled: {
				title: 'Mitään ei yhdistetty',
				text: 'Keskustelussa oleva painike toimii yhä, jos muutat mielesi.',
			},
			expired: {
				title: 'Tämä linkki on liian vanha',
				text: 'Kirjoita meille keskustelussa, niin lähetämme uuden.',
			},
			elsewhere: {
				title: 'Aloita uudelleen keskustelussa',
				text: 'Turvallisuutesi vuoksi kirjautumisen on päätyttävä siinä selaimessa, jossa se alkoi. Napauta keskustelun painiketta vielä kerran.',
			},
			failed: {
				title: 'Se ei onnistunut juuri nyt',
				text: 'Mitään ei yhdistetty. Napauta keskustelun painiketta hetken kuluttua uudelleen.',
			},
		},
	},
	notification: {
		paid: 'Kiitos ostoksestasi! Olemme vastaanottaneet maksusi [amount] tilauksesta numero [orderNumber].',
		pending:
			'Kiitos! PayPalin on vielä vahvistettava maksusi [amount] tilauksesta [orderNumber]. [reason] Kirjoitamme sinulle tänne heti, kun asia on selvä.',
		declined: 'Maksusi [amount] tilauksesta [orderNumber] ei onnistunut. Mitään ei veloitettu.',
		refunded:
			'Olemme palauttaneet maksusi [amount] tilauksesta [orderNumber]. Rahojen näkymisessä voi kestää muutama päivä.',
		partlyRefunded:
			'Olemme palauttaneet osan maksustasi tilauksesta [orderNumber]: [amount]. Rahojen näkymisessä voi kestää muutama päivä.',
		disputeOpened:
			'Näemme, että olet ilmoittanut PayPalille tilausta [orderNumber] koskevasta ongelmasta. Olemme pahoillamme. Kirjoita meille tänne, niin löydämme ratkaisun.',
		disputeResolved:
			'Tilausta [orderNumber] koskeva PayPal-tapaus on suljettu. Jos jotain on vielä auki, kirjoita meille tänne.',
		disputeUpdated:
			'Tilausta [orderNumber] koskeva PayPal-tapaus odottaa vastaustasi. Katso se PayPal-tililtäsi. Jos sinulla on kysyttävää, kirjoita meille tänne.',
		authorized: 'Kiitos! Tilausta [orderNumber] varten on varattu [amount]. Mitään ei ole vielä veloitettu.',
		invoiceCancelled:
			'Lasku numero [orderNumber], summaltaan [amount], on peruttu. Sitä ei tarvitse enää maksaa.',
		invoicePartlyPaid:
			'Kiitos! Olemme tähän mennessä vastaanottaneet laskusta numero [orderNumber] yhteensä [amount]. Osa on vielä maksamatta.',
		invoiceRefunded:
			'Olemme palauttaneet laskusta numero [orderNumber] yhteensä [amount]. Rahojen näkymisessä voi kestää muutama päivä.',
		invoiceReminder: 'Lasku numero [orderNumber] odottaa yhä maksuasi, jonka summa on [amount].',
		invoicePaid: 'Kiitos! Olemme vastaanottaneet maksusi [amount] laskusta numero [orderNumber].',
		subscriptionCharged: 'Kiitos! Jatkuvan tilauksesi maksu [amount] on vastaanotettu [date].',
		subscriptionPaymentFailed:
			'Jatkuvan tilauksesi maksu [amount] ei onnistunut [date]. Tarkista PayPal-tililtäsi, millä maksat sen. Jos sinulla on kysyttävää, kirjoita meille tänne.',
		subscriptionPaused: 'Jatkuva tilauksesi keskeytettiin [date]. Mitään ei veloiteta ennen kuin se jatkuu.',
		subscriptionResumed: 'Jatkuva tilauksesi on taas voimassa [date] alkaen. Kiitos!',
		subscriptionCancelled:
			'Jatkuva tilauksesi peruttiin [date]. Mitään ei enää veloiteta. Jos se oli vahinko, kirjoita meille tänne.',
		subscriptionChanged:
			'Jatkuvaa tilaustasi on muutettu. Tästä lähtien se on: [items]. Näet sen milloin tahansa PayPal-tililtäsi.',
		subscriptionExpired:
			'Jatkuva tilauksesi päättyi sovitusti [date]. Mitään ei enää veloiteta. Kiitos, että olit mukana!',
		subscriptionRefunded:
			'Olemme palauttaneet [amount] jatkuvan tilauksesi maksusta [date]. Rahojen näkymisessä voi kestää muutama päivä.',
		reminder: 'Tilauksesi numero [orderNumber] odottaa yhä maksuasi, jonka summa on [amount].',
		shipped: 'Hyviä uutisia: tilauksesi [orderNumber] on matkalla!',
		readyForPickup: 'Tilauksesi [orderNumber] on noudettavissa.',
		delivered: 'Tilauksesi [orderNumber] on toimitettu. Iloa ostoksestasi!',
		trackingNumber: 'Seurantanumero: [trackingNumber]',
		trackParcel: 'Seuraa pakettia',
		reasons: {
			bank: 'Rahat ovat vielä matkalla pankistasi, ja siinä voi kestää muutama päivä.',
			review: 'PayPal tarkistaa maksua, ja siihen menee yleensä alle vuorokausi.',
			shop: 'Meidän on vielä hyväksyttävä se.',
			other: 'Siinä voi kestää hetki.',
		},
		receipt: {
			discount: 'Alennus',
			shippingDiscount: 'Toimitusalennus',
			customer: 'PayPal-asiakas',
			card: 'Kortti',
		},
	},
};
