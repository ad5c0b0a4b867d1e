import type { BuyerTexts } from './buyerTexts';

export const fi: BuyerTexts = {
	page: {
		paid: { title: 'Kiitos, maksu onnistui', text: 'Kuitti tulee pian keskusteluun.' },
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
			text: 'Jos muutat mielesi, keskustelussa oleva kortti on yhä voimassa.',
		},
		closed: {
			title: 'Tämä maksupyyntö on suljettu',
			text: 'Jos maksoit, kuitti on keskustelussa.',
		},
		invalid: {
			title: 'Linkki ei toimi',
			text: 'Käytä keskustelussa olevaa korttia tai kirjoita meille siellä.',
		},
		trouble: {
			title: 'Se ei onnistunut juuri nyt',
			text: 'Mitään ei veloitettu kahdesti. Yritä hetken kuluttua uudelleen.',
		},
		preview: { title: 'Maksa PayPalilla', text: 'Maksa napauttamalla keskustelussa olevaa korttia.' },
		backToChat: 'Takaisin keskusteluun',
		payNow: 'Maksa nyt',
		otherWay: 'Maksa toisin',
	},
	notification: {
		paid: 'Kiitos! Olemme vastaanottaneet maksusi [amount] tilauksesta [orderNumber].',
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
		authorized: 'Kiitos! Tilausta [orderNumber] varten on varattu [amount]. Mitään ei ole vielä veloitettu.',
		invoicePaid: 'Kiitos! Olemme vastaanottaneet maksusi [amount] laskusta [orderNumber].',
		subscriptionCharged: 'Kiitos! Tilausmaksusi [amount] on vastaanotettu [date].',
		reminder: 'Tilauksesi ([amount]) odottaa vielä. Haluatko maksaa nyt?',
		shipped: 'Hyviä uutisia: tilauksesi [orderNumber] on matkalla!',
		readyForPickup: 'Tilauksesi [orderNumber] on noudettavissa.',
		delivered: 'Tilauksesi [orderNumber] on toimitettu. Iloa ostoksesta!',
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
