import type { BuyerTexts } from '../buyerTexts';

export const pt: BuyerTexts = {
	page: {
		paid: { title: 'Obrigado, está pago', text: 'O seu recibo já vai chegar ao chat.' },
		reserved: {
			title: 'Obrigado, o valor está reservado',
			text: 'Nada foi cobrado ainda. Avisaremos no chat.',
		},
		pending: {
			title: 'O seu pagamento está em análise',
			text: 'O PayPal precisa de um pouco mais de tempo. Avisaremos no chat.',
		},
		declined: {
			title: 'O seu banco recusou o pagamento',
			text: 'Nada foi cobrado. Pode pagar com outro cartão ou outra conta.',
		},
		cancelled: {
			title: 'Nada foi cobrado',
			text: 'Se mudar de ideia, o botão no chat ainda funciona.',
		},
		closed: {
			title: 'Este pedido de pagamento está encerrado',
			text: 'Se já pagou, o recibo está no chat.',
		},
		replaced: {
			title: 'O seu pedido mudou',
			text: 'Este pedido de pagamento já não é válido. O novo total está no chat.',
		},
		invalid: {
			title: 'Este link não funciona',
			text: 'Use o botão no chat ou escreva para nós por lá.',
		},
		trouble: {
			title: 'Não funcionou desta vez',
			text: 'Nada foi cobrado em duplicidade. Tente de novo daqui a pouco, por favor.',
		},
		preview: { title: 'Pagar com PayPal', text: 'Para pagar, toque no botão no chat.' },
		backToChat: 'Voltar ao chat',
		payNow: 'Pagar agora',
		otherWay: 'Pagar de outra forma',
		tryAgain: 'Tentar novamente',
	},
	payCard: {
		button: 'Pagar com PayPal',
		items: { other: 'O seu pedido: [count] itens' },
		withShipping: '[amount], incluindo [shipping] de envio',
	},
	linkedAccount: {
		ask: 'Pagar [amount] com o PayPal ([account])?',
		askUnknown: 'Pagar [amount] com a sua conta PayPal?',
		confirm: 'O PayPal pede que você confirme este pagamento na página dele. Nada foi cobrado.',
		charged: '[amount] foram cobrados na sua conta PayPal, conforme combinado: [reason]',
		forgotten:
			'Pronto: não podemos mais cobrar na sua conta PayPal. Você pode salvá-la de novo na próxima compra.',
		nothingSaved: 'Não há nenhuma conta PayPal sua salva aqui.',
		save: 'Salve o PayPal conosco e, da próxima vez, pague com um toque aqui no chat. Você pode desfazer isso quando quiser.',
		saveButton: 'Salvar PayPal',
	},
	cart: {
		shipping: 'Envio',
		total: 'Total',
		left: '[product]: só restam [count]',
		soldOut: '[product]: esgotado',
		toFreeShipping: 'Mais [amount] e o envio é grátis',
	},
	linking: {
		ask: 'Vincule sua conta do PayPal a esta conversa, e saberemos que é você ao comprar.',
		button: 'Vincular PayPal',
		elsewhereButton: 'Em um computador',
		logIn: 'Entrar com o PayPal',
		whose: 'Ela será vinculada à conversa de [name]. Se não for você, feche esta página.',
		ifYours: 'Continue somente se você veio da sua própria conversa com a gente.',
		page: {
			start: {
				title: 'Vincular o PayPal a esta conversa',
				text: 'Você entra no PayPal, que depois nos diz quem você é. Nunca vemos sua senha.',
			},
			linked: { title: 'Sua conta do PayPal está vinculada', text: 'Você já pode voltar para a conversa.' },
			cancelled: {
				title: 'Nada foi vinculado',
				text: 'O botão na conversa continua funcionando se você mudar de ideia.',
			},
			expired: {
				title: 'Este link é muito antigo',
				text: 'Escreva para a gente na conversa e enviaremos um novo.',
			},
			elsewhere: {
				title: 'Comece de novo na conversa',
				text: 'Para sua segurança, um login precisa terminar no navegador em que começou. Toque no botão da conversa mais uma vez.',
			},
			failed: {
				title: 'Não funcionou agora',
				text: 'Nada foi vinculado. Toque no botão da conversa de novo em instantes.',
			},
		},
	},
	notification: {
		paid: 'Obrigado! Recebemos o seu pagamento de [amount] do pedido [orderNumber].',
		pending:
			'Obrigado! O PayPal ainda precisa confirmar o seu pagamento de [amount] do pedido [orderNumber]. [reason] Avisaremos aqui assim que estiver pronto.',
		declined: 'O seu pagamento de [amount] do pedido [orderNumber] não foi concluído. Nada foi cobrado.',
		refunded:
			'Reembolsamos o seu pagamento de [amount] do pedido [orderNumber]. O dinheiro pode levar alguns dias para aparecer.',
		partlyRefunded:
			'Reembolsamos [amount] do seu pagamento do pedido [orderNumber]. O dinheiro pode levar alguns dias para aparecer.',
		disputeOpened:
			'Vimos que comunicou ao PayPal um problema com o pedido [orderNumber]. Lamentamos muito. Escreva para nós aqui e vamos encontrar uma solução.',
		disputeResolved:
			'O caso do PayPal sobre o pedido [orderNumber] está encerrado. Se ainda faltar algo, escreva para nós aqui.',
		disputeUpdated:
			'O caso do PayPal sobre o pedido [orderNumber] aguarda a sua resposta. Consulte-o na sua conta do PayPal. Se tiver alguma dúvida, escreva para nós aqui.',
		authorized: 'Obrigado! Reservamos [amount] para o pedido [orderNumber]. Nada foi cobrado ainda.',
		invoiceCancelled: 'A fatura [orderNumber] de [amount] foi cancelada. Não é mais necessário pagá-la.',
		invoicePartlyPaid:
			'Obrigado! Até agora recebemos [amount] da fatura [orderNumber]. Ainda falta pagar uma parte.',
		invoiceRefunded:
			'Reembolsamos um total de [amount] da fatura [orderNumber]. O dinheiro pode levar alguns dias para aparecer.',
		invoiceReminder: 'A fatura [orderNumber] ainda aguarda o seu pagamento de [amount].',
		invoicePaid: 'Obrigado! Recebemos o seu pagamento de [amount] da fatura [orderNumber].',
		subscriptionCharged: 'Obrigado! Recebemos [amount] da sua assinatura em [date].',
		subscriptionPaymentFailed:
			'O pagamento de [amount] da sua assinatura não foi concluído em [date]. Verifique na sua conta do PayPal a forma de pagamento. Se tiver alguma dúvida, escreva para nós aqui.',
		subscriptionPaused: 'A sua assinatura foi pausada em [date]. Nada mais será cobrado até ela continuar.',
		subscriptionResumed: 'A sua assinatura foi retomada em [date]. Obrigado!',
		subscriptionCancelled:
			'A sua assinatura foi cancelada em [date]. Nada mais será cobrado. Se foi um engano, escreva para nós aqui.',
		subscriptionChanged:
			'A sua assinatura foi alterada. A partir de agora é: [items]. Consulte-a a qualquer momento na sua conta do PayPal.',
		subscriptionExpired:
			'A sua assinatura chegou ao fim em [date], como combinado. Nada mais será cobrado. Obrigado pela confiança!',
		subscriptionRefunded:
			'Reembolsamos [amount] da sua assinatura em [date]. O dinheiro pode levar alguns dias para aparecer.',
		reminder: 'O seu pedido [orderNumber] ainda aguarda o seu pagamento de [amount].',
		shipped: 'Boa notícia: o seu pedido [orderNumber] está a caminho!',
		readyForPickup: 'O seu pedido [orderNumber] está pronto para retirada.',
		delivered: 'O seu pedido [orderNumber] foi entregue. Aproveite!',
		trackingNumber: 'Código de rastreio: [trackingNumber]',
		trackParcel: 'Rastrear pedido',
		reasons: {
			bank: 'O dinheiro ainda não chegou do seu banco, o que pode levar alguns dias.',
			review: 'O PayPal faz uma análise adicional, o que costuma levar menos de um dia.',
			shop: 'Ainda precisamos aceitá-lo.',
			other: 'Isso pode demorar um pouco.',
		},
		receipt: {
			discount: 'Desconto',
			shippingDiscount: 'Desconto no envio',
			customer: 'Cliente PayPal',
			card: 'Cartão',
		},
	},
};
