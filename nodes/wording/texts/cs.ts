import type { BuyerTexts } from '../buyerTexts';

export const cs: BuyerTexts = {
	page: {
		paid: { title: 'Děkujeme, zaplaceno', text: 'Účtenka za chvíli dorazí do chatu.' },
		reserved: {
			title: 'Děkujeme, částka je rezervovaná',
			text: 'Zatím vám nebylo nic strženo. Ozveme se vám v chatu.',
		},
		pending: {
			title: 'Vaše platba se ověřuje',
			text: 'PayPal potřebuje ještě chvíli. Ozveme se vám v chatu.',
		},
		declined: {
			title: 'Vaše banka platbu odmítla',
			text: 'Nic vám nebylo strženo. Můžete zaplatit jinou kartou nebo z jiného účtu.',
		},
		cancelled: {
			title: 'Nic vám nebylo strženo',
			text: 'Pokud si to rozmyslíte, tlačítko v chatu stále funguje.',
		},
		closed: {
			title: 'Tato žádost o platbu je uzavřená',
			text: 'Pokud platba proběhla, účtenku najdete v chatu.',
		},
		replaced: {
			title: 'Vaše objednávka se změnila',
			text: 'Tato žádost o platbu už neplatí. Nová celková částka je v chatu.',
		},
		invalid: {
			title: 'Tento odkaz nefunguje',
			text: 'Použijte prosím tlačítko v chatu, nebo nám tam napište.',
		},
		trouble: {
			title: 'Teď se to nepodařilo',
			text: 'Nic vám nebylo strženo dvakrát. Zkuste to prosím za chvíli znovu.',
		},
		preview: { title: 'Zaplatit přes PayPal', text: 'Zaplatíte klepnutím na tlačítko v chatu.' },
		backToChat: 'Zpět do chatu',
		payNow: 'Zaplatit',
		otherWay: 'Zaplatit jinak',
		tryAgain: 'Zkusit znovu',
	},
	payCard: {
		button: 'Zaplatit přes PayPal',
		items: { few: 'Vaše objednávka: [count] položky', other: 'Vaše objednávka: [count] položek' },
		withShipping: '[amount], z toho doprava [shipping]',
	},
	linkedAccount: {
		ask: 'Zaplatit [amount] přes PayPal ([account])?',
		askUnknown: 'Zaplatit [amount] z vašeho účtu PayPal?',
		confirm: 'PayPal žádá, abyste tuto platbu potvrdili na jeho stránce. Nic nebylo strženo.',
		charged: 'Z vašeho účtu PayPal bylo podle dohody strženo [amount]: [reason]',
		forgotten: 'Hotovo: váš účet PayPal už nemůžeme zatížit. Při dalším nákupu si ho můžete znovu uložit.',
		nothingSaved: 'Žádný váš účet PayPal zde není uložen.',
		save: 'Uložte si u nás PayPal a příště zaplatíte přímo v chatu jedním klepnutím. Uložení můžete kdykoli zrušit.',
		saveButton: 'Uložit PayPal',
	},
	cart: {
		shipping: 'Doprava',
		total: 'Celkem',
		left: '[product]: zbývá jen [count]',
		soldOut: '[product]: vyprodáno',
		toFreeShipping: 'Ještě [amount] a doprava je zdarma',
	},
	linking: {
		ask: 'Propojte svůj účet PayPal s tímto chatem a při nákupu budeme vědět, že jste to vy.',
		button: 'Propojit PayPal',
		elsewhereButton: 'Na počítači',
		logIn: 'Přihlásit se přes PayPal',
		whose: 'Účet se propojí s chatem, který vede [name]. Pokud to nejste vy, zavřete tuto stránku.',
		ifYours: 'Pokračujte jen tehdy, pokud jste sem přišli ze svého vlastního chatu s námi.',
		page: {
			start: {
				title: 'Propojit PayPal s tímto chatem',
				text: 'Přihlásíte se u PayPalu, který nám pak řekne, kdo jste. Vaše heslo nikdy neuvidíme.',
			},
			linked: { title: 'Váš účet PayPal je propojen', text: 'Nyní se můžete vrátit do chatu.' },
			cancelled: {
				title: 'Nic se nepropojilo',
				text: 'Tlačítko v chatu stále funguje, kdybyste si to rozmysleli.',
			},
			expired: { title: 'Tento odkaz je příliš starý', text: 'Napište nám v chatu a pošleme vám nový.' },
			elsewhere: {
				title: 'Začněte prosím znovu v chatu',
				text: 'Pro vaši bezpečnost musí přihlášení skončit v prohlížeči, ve kterém začalo. Klepněte v chatu na tlačítko ještě jednou.',
			},
			failed: {
				title: 'Teď se to nepovedlo',
				text: 'Nic se nepropojilo. Za chvíli prosím znovu klepněte na tlačítko v chatu.',
			},
		},
	},
	notification: {
		paid: 'Děkujeme! Přijali jsme vaši platbu [amount] za objednávku [orderNumber].',
		pending:
			'Děkujeme! PayPal musí vaši platbu [amount] za objednávku [orderNumber] ještě potvrdit. [reason] Jakmile bude hotovo, napíšeme vám sem.',
		declined: 'Vaše platba [amount] za objednávku [orderNumber] neproběhla. Nic vám nebylo strženo.',
		refunded:
			'Vrátili jsme vám platbu [amount] za objednávku [orderNumber]. Může trvat několik dní, než peníze uvidíte.',
		partlyRefunded:
			'Vrátili jsme vám [amount] z platby za objednávku [orderNumber]. Může trvat několik dní, než peníze uvidíte.',
		disputeOpened:
			'Vidíme, že jste službě PayPal nahlásili problém s objednávkou [orderNumber]. Mrzí nás to. Napište nám sem a najdeme řešení.',
		disputeResolved:
			'Případ PayPal k objednávce [orderNumber] je uzavřený. Pokud ještě něco zbývá, napište nám sem.',
		disputeUpdated:
			'V případu PayPal k objednávce [orderNumber] se čeká na vaši odpověď. Podívejte se prosím do svého účtu PayPal. S čímkoli dalším nám napište sem.',
		authorized:
			'Děkujeme! Na objednávku [orderNumber] je rezervováno [amount]. Zatím vám nebylo nic strženo.',
		invoiceCancelled: 'Faktura [orderNumber] na částku [amount] byla zrušena. Už ji nemusíte platit.',
		invoicePartlyPaid:
			'Děkujeme! Za fakturu [orderNumber] jsme zatím přijali [amount]. Část ještě zbývá zaplatit.',
		invoiceRefunded:
			'Za fakturu [orderNumber] jsme vám vrátili celkem [amount]. Může trvat několik dní, než peníze uvidíte.',
		invoiceReminder: 'Faktura [orderNumber] stále čeká na vaši platbu [amount].',
		invoicePaid: 'Děkujeme! Přijali jsme vaši platbu [amount] za fakturu [orderNumber].',
		subscriptionCharged: 'Děkujeme! Platbu [amount] za předplatné jsme přijali [date].',
		subscriptionPaymentFailed:
			'Platba [amount] za vaše předplatné dne [date] neproběhla. Zkontrolujte prosím ve svém účtu PayPal, čím ho platíte. S čímkoli dalším nám napište sem.',
		subscriptionPaused:
			'Vaše předplatné bylo pozastaveno dne [date]. Dokud nebude pokračovat, nic dalšího se nestrhne.',
		subscriptionResumed: 'Vaše předplatné od [date] pokračuje. Děkujeme!',
		subscriptionCancelled:
			'Vaše předplatné bylo zrušeno dne [date]. Nic dalšího se už nestrhne. Pokud to byl omyl, napište nám sem.',
		subscriptionChanged:
			'Vaše předplatné bylo změněno. Nově: [items]. Kdykoli se na něj můžete podívat ve svém účtu PayPal.',
		subscriptionExpired:
			'Vaše předplatné podle dohody skončilo dne [date]. Nic dalšího se už nestrhne. Děkujeme, že jste byli s námi!',
		subscriptionRefunded:
			'Za předplatné jsme vám dne [date] vrátili [amount]. Může trvat několik dní, než peníze uvidíte.',
		reminder: 'Vaše objednávka [orderNumber] stále čeká na platbu [amount].',
		shipped: 'Dobrá zpráva: vaše objednávka [orderNumber] je na cestě!',
		readyForPickup: 'Vaše objednávka [orderNumber] je připravená k vyzvednutí.',
		delivered: 'Vaše objednávka [orderNumber] byla doručena. Ať vám dělá radost!',
		trackingNumber: 'Číslo zásilky: [trackingNumber]',
		trackParcel: 'Sledovat zásilku',
		reasons: {
			bank: 'Peníze jsou ještě na cestě z vaší banky, což může trvat několik dní.',
			review: 'PayPal ji důkladněji prověřuje, což obvykle trvá méně než den.',
			shop: 'Ještě ji musíme přijmout.',
			other: 'Může to chvíli trvat.',
		},
		receipt: {
			discount: 'Sleva',
			shippingDiscount: 'Sleva na dopravu',
			customer: 'Zákazník PayPal',
			card: 'Karta',
		},
	},
};
