import type { BuyerTexts } from '../buyerTexts';

export const fr: BuyerTexts = {
	page: {
		paid: { title: 'Merci, c’est payé', text: 'Votre reçu arrive dans la conversation.' },
		reserved: {
			title: 'Merci, la somme est réservée',
			text: 'Rien n’a encore été débité. Nous vous écrirons dans la conversation.',
		},
		pending: {
			title: 'Votre paiement est en cours de vérification',
			text: 'PayPal a besoin d’un peu plus de temps. Nous vous écrirons dans la conversation.',
		},
		declined: {
			title: 'Votre banque a refusé le paiement',
			text: 'Rien n’a été débité. Vous pouvez payer avec une autre carte ou un autre compte.',
		},
		cancelled: {
			title: 'Rien n’a été débité',
			text: 'Si vous changez d’avis, le bouton dans la conversation fonctionne toujours.',
		},
		closed: {
			title: 'Cette demande de paiement est close',
			text: 'Si vous avez payé, votre reçu est dans la conversation.',
		},
		replaced: {
			title: 'Votre commande a changé',
			text: 'Cette demande de paiement n’est plus valable. Le nouveau total est dans la conversation.',
		},
		invalid: {
			title: 'Ce lien ne fonctionne pas',
			text: 'Veuillez utiliser le bouton dans la conversation ou nous y écrire.',
		},
		trouble: {
			title: 'Cela n’a pas marché cette fois',
			text: 'Rien n’a été débité deux fois. Veuillez réessayer dans un instant.',
		},
		preview: { title: 'Payer avec PayPal', text: 'Pour payer, touchez le bouton dans la conversation.' },
		backToChat: 'Revenir à la conversation',
		payNow: 'Payer maintenant',
		otherWay: 'Payer autrement',
		tryAgain: 'Réessayer',
	},
	payCard: {
		button: 'Payer avec PayPal',
		items: { other: 'Votre commande\u00a0: [count] articles' },
		withShipping: '[amount], dont [shipping] de livraison',
	},
	linkedAccount: {
		ask: 'Payer [amount] avec PayPal ([account]) ?',
		askUnknown: 'Payer [amount] avec votre compte PayPal ?',
		confirm: 'PayPal vous demande de confirmer ce paiement sur sa page. Rien n’a été débité.',
		charged: '[amount] ont été débités de votre compte PayPal, comme convenu : [reason]',
		forgotten:
			'C’est fait : nous ne pouvons plus débiter votre compte PayPal. Vous pourrez l’enregistrer à nouveau lors de votre prochain achat.',
		nothingSaved: 'Aucun compte PayPal n’est enregistré ici pour vous.',
		save: 'Enregistrez PayPal chez nous : la prochaine fois, vous payez d’un seul geste, ici dans le chat. Vous pouvez y renoncer à tout moment.',
		saveButton: 'Enregistrer PayPal',
	},
	cart: {
		shipping: 'Livraison',
		total: 'Total',
		left: '[product] : plus que [count]',
		soldOut: '[product] : épuisé',
		toFreeShipping: 'Encore [amount] et la livraison est offerte',
	},
	linking: {
		ask: 'Associez votre compte PayPal à cette conversation, et nous saurons que c’est vous lors de vos achats.',
		button: 'Associer PayPal',
		elsewhereButton: 'Sur un ordinateur',
		logIn: 'Se connecter avec PayPal',
		whose: 'Il sera associé à la conversation de [name]. Si ce n’est pas vous, fermez cette page.',
		ifYours: 'Continuez seulement si vous venez de votre propre conversation avec nous.',
		page: {
			start: {
				title: 'Associer PayPal à cette conversation',
				text: 'Vous vous connectez chez PayPal, qui nous dit ensuite qui vous êtes. Nous ne voyons jamais votre mot de passe.',
			},
			linked: {
				title: 'Votre compte PayPal est associé',
				text: 'Vous pouvez maintenant revenir à la conversation.',
			},
			cancelled: {
				title: 'Rien n’a été associé',
				text: 'Le bouton dans la conversation fonctionne toujours si vous changez d’avis.',
			},
			expired: {
				title: 'Ce lien est trop ancien',
				text: 'Écrivez-nous dans la conversation, et nous vous en enverrons un nouveau.',
			},
			elsewhere: {
				title: 'Recommencez depuis la conversation',
				text: 'Pour votre sécurité, une connexion doit se terminer dans le navigateur où elle a commencé. Touchez encore une fois le bouton dans la conversation.',
			},
			failed: {
				title: 'Cela n’a pas fonctionné pour le moment',
				text: 'Rien n’a été associé. Touchez à nouveau le bouton dans la conversation dans un instant.',
			},
		},
	},
	notification: {
		paid: 'Merci\u00a0! Nous avons bien reçu votre paiement de [amount] pour la commande [orderNumber].',
		pending:
			'Merci\u00a0! PayPal doit encore confirmer votre paiement de [amount] pour la commande [orderNumber]. [reason] Nous vous écrirons ici dès que ce sera fait.',
		declined:
			'Votre paiement de [amount] pour la commande [orderNumber] n’a pas abouti. Rien n’a été débité.',
		refunded:
			'Nous avons remboursé votre paiement de [amount] pour la commande [orderNumber]. L’argent peut mettre quelques jours à apparaître.',
		partlyRefunded:
			'Nous avons remboursé [amount] de votre paiement pour la commande [orderNumber]. L’argent peut mettre quelques jours à apparaître.',
		disputeOpened:
			'Nous voyons que vous avez signalé à PayPal un problème avec la commande [orderNumber]. Nous en sommes désolés. Écrivez-nous ici, nous trouverons une solution.',
		disputeResolved:
			'Le litige PayPal sur la commande [orderNumber] est clos. S’il reste un point à régler, écrivez-nous ici.',
		disputeUpdated:
			'Le litige PayPal sur la commande [orderNumber] attend votre réponse. Veuillez le consulter dans votre compte PayPal. Si vous avez des questions, écrivez-nous ici.',
		authorized:
			'Merci\u00a0! La somme de [amount] est réservée pour la commande [orderNumber]. Rien n’a encore été débité.',
		invoiceCancelled: 'La facture [orderNumber] de [amount] a été annulée. Vous n’avez plus à la payer.',
		invoicePartlyPaid:
			'Merci\u00a0! À ce jour, nous avons reçu [amount] pour la facture [orderNumber]. Il reste une partie à payer.',
		invoiceRefunded:
			'Nous vous avons remboursé [amount] au total pour la facture [orderNumber]. L’argent peut mettre quelques jours à apparaître.',
		invoiceReminder: 'La facture [orderNumber] est toujours en attente de votre paiement de [amount].',
		invoicePaid:
			'Merci\u00a0! Nous avons bien reçu votre paiement de [amount] pour la facture [orderNumber].',
		subscriptionCharged: 'Merci\u00a0! Nous avons reçu [amount] pour votre abonnement le [date].',
		subscriptionPaymentFailed:
			'Votre paiement de [amount] pour votre abonnement n’a pas abouti le [date]. Veuillez vérifier dans votre compte PayPal comment vous le payez. Si vous avez des questions, écrivez-nous ici.',
		subscriptionPaused:
			'Votre abonnement est en pause depuis le [date]. Rien ne sera débité tant qu’il ne reprend pas.',
		subscriptionResumed: 'Votre abonnement a repris le [date]. Merci\u00a0!',
		subscriptionCancelled:
			'Votre abonnement a été résilié le [date]. Plus rien ne sera débité. Si c’était une erreur, écrivez-nous ici.',
		subscriptionChanged:
			'Votre abonnement a été modifié. Désormais, c’est\u00a0: [items]. Vous pouvez le consulter à tout moment dans votre compte PayPal.',
		subscriptionExpired:
			'Votre abonnement est arrivé à son terme le [date], comme convenu. Plus rien ne sera débité. Merci de votre fidélité\u00a0!',
		subscriptionRefunded:
			'Nous vous avons remboursé [amount] pour votre abonnement le [date]. L’argent peut mettre quelques jours à apparaître.',
		reminder: 'Votre commande [orderNumber] est toujours en attente de votre paiement de [amount].',
		shipped: 'Bonne nouvelle\u00a0: votre commande [orderNumber] est en route\u00a0!',
		readyForPickup: 'Votre commande [orderNumber] est prête\u00a0: vous pouvez venir la retirer.',
		delivered: 'Votre commande [orderNumber] a été livrée. Bonne découverte\u00a0!',
		trackingNumber: 'Numéro de suivi\u00a0: [trackingNumber]',
		trackParcel: 'Suivre le colis',
		reasons: {
			bank: 'L’argent est encore en route depuis votre banque, ce qui peut prendre quelques jours.',
			review: 'PayPal l’examine de plus près, ce qui prend en général moins d’une journée.',
			shop: 'Nous devons encore l’accepter.',
			other: 'Cela peut prendre un peu de temps.',
		},
		receipt: {
			discount: 'Remise',
			shippingDiscount: 'Remise sur la livraison',
			customer: 'Client PayPal',
			card: 'Carte',
		},
	},
};
