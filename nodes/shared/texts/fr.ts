import type { BuyerTexts } from './buyerTexts';

export const fr: BuyerTexts = {
	page: {
		paid: { title: 'Merci, c’est payé', text: 'Votre reçu arrive dans la conversation.' },
		pending: {
			title: 'Votre paiement est en cours de vérification',
			text: 'PayPal a besoin d’un peu plus de temps. Nous vous écrirons dans la conversation.',
		},
		declined: {
			title: 'Votre banque a refusé',
			text: 'Rien n’a été débité. Vous pouvez payer avec une autre carte ou un autre compte.',
		},
		cancelled: {
			title: 'Rien n’a été débité',
			text: 'Si vous changez d’avis, la carte dans la conversation reste valable.',
		},
		closed: {
			title: 'Cette demande de paiement est close',
			text: 'Si vous avez payé, votre reçu est dans la conversation.',
		},
		invalid: {
			title: 'Ce lien ne fonctionne pas',
			text: 'Utilisez la carte dans la conversation ou écrivez-nous là-bas.',
		},
		trouble: {
			title: 'Cela n’a pas marché cette fois',
			text: 'Rien n’a été débité deux fois. Veuillez réessayer dans un instant.',
		},
		preview: { title: 'Payer avec PayPal', text: 'Pour payer, touchez la carte dans la conversation.' },
		backToChat: 'Revenir à la conversation',
		payNow: 'Payer maintenant',
		otherWay: 'Payer autrement',
	},
	notification: {
		paid: 'Merci ! Nous avons bien reçu votre paiement de [amount] pour la commande [orderNumber].',
		pending:
			'Merci ! PayPal doit encore confirmer votre paiement de [amount] pour la commande [orderNumber]. [reason] Nous vous écrirons ici dès que c’est fait.',
		declined:
			'Votre paiement de [amount] pour la commande [orderNumber] n’a pas abouti. Rien n’a été débité.',
		refunded:
			'Nous avons remboursé votre paiement de [amount] pour la commande [orderNumber]. L’argent peut mettre quelques jours à apparaître.',
		partlyRefunded:
			'Nous avons remboursé [amount] de votre paiement pour la commande [orderNumber]. L’argent peut mettre quelques jours à apparaître.',
		disputeOpened:
			'Nous voyons que vous avez signalé à PayPal un problème avec la commande [orderNumber]. Nous en sommes désolés. Écrivez-nous ici, nous trouverons une solution.',
		disputeResolved:
			'Le litige PayPal sur la commande [orderNumber] est clos. S’il reste une question, écrivez-nous ici.',
		authorized: 'Merci ! [amount] sont réservés pour la commande [orderNumber]. Rien n’a encore été débité.',
		invoicePaid: 'Merci ! Nous avons bien reçu votre paiement de [amount] pour la facture [orderNumber].',
		subscriptionCharged: 'Merci ! Nous avons reçu [amount] pour votre abonnement le [date].',
		reminder: 'Votre commande de [amount] vous attend toujours. Souhaitez-vous payer maintenant ?',
		shipped: 'Bonne nouvelle : votre commande [orderNumber] est en route !',
		readyForPickup: 'Votre commande [orderNumber] est prête : vous pouvez venir la retirer.',
		delivered: 'Votre commande [orderNumber] a été livrée. Bonne découverte !',
		trackingNumber: 'Numéro de suivi : [trackingNumber]',
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
