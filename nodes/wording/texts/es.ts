import type { BuyerTexts } from '../buyerTexts';

export const es: BuyerTexts = {
	page: {
		paid: { title: 'Gracias, ya está pagado', text: 'Su recibo llegará enseguida al chat.' },
		reserved: {
			title: 'Gracias, el importe está reservado',
			text: 'Aún no se ha cobrado nada. Le escribiremos en el chat.',
		},
		pending: {
			title: 'Estamos comprobando su pago',
			text: 'PayPal necesita un poco más de tiempo. Le avisaremos en el chat.',
		},
		declined: {
			title: 'Su banco ha rechazado el pago',
			text: 'No se ha cobrado nada. Puede pagar con otra tarjeta o cuenta.',
		},
		cancelled: {
			title: 'No se ha cobrado nada',
			text: 'Si cambia de opinión, el botón del chat sigue funcionando.',
		},
		closed: {
			title: 'Esta solicitud de pago está cerrada',
			text: 'Si ya pagó, su recibo está en el chat.',
		},
		replaced: {
			title: 'Su pedido ha cambiado',
			text: 'Esta solicitud de pago ya no es válida. El nuevo total está en el chat.',
		},
		invalid: {
			title: 'Este enlace no funciona',
			text: 'Use el botón del chat o escríbanos allí, por favor.',
		},
		trouble: {
			title: 'Ahora mismo no ha funcionado',
			text: 'No se ha cobrado nada por duplicado. Inténtelo de nuevo en un momento, por favor.',
		},
		preview: { title: 'Pagar con PayPal', text: 'Para pagar, toque el botón del chat.' },
		backToChat: 'Volver al chat',
		payNow: 'Pagar ahora',
		otherWay: 'Pagar de otra forma',
		tryAgain: 'Intentar de nuevo',
	},
	payCard: {
		button: 'Pagar con PayPal',
		items: { other: 'Su pedido: [count] artículos' },
		withShipping: '[amount], incluye [shipping] de envío',
	},
	linkedAccount: {
		ask: '¿Pagar [amount] con PayPal ([account])?',
		askUnknown: '¿Pagar [amount] con su cuenta de PayPal?',
		confirm: 'PayPal le pide que confirme este pago en su página. No se ha cobrado nada.',
		charged: 'Se han cobrado [amount] en su cuenta de PayPal, según lo acordado: [reason]',
		forgotten:
			'Listo: ya no podemos cobrar en su cuenta de PayPal. Puede guardarla de nuevo en su próxima compra.',
		nothingSaved: 'No hay ninguna cuenta de PayPal suya guardada aquí.',
		save: 'Guarde PayPal con nosotros y la próxima vez pagará con un toque aquí en el chat. Puede anularlo cuando quiera.',
		saveButton: 'Guardar PayPal',
	},
	cart: {
		shipping: 'Envío',
		total: 'Total',
		left: '[product]: solo quedan [count]',
		soldOut: '[product]: agotado',
		toFreeShipping: '[amount] más y el envío es gratis',
	},
	linking: {
		ask: 'Vincule su cuenta de PayPal con este chat, y así sabremos que es usted cuando compre.',
		button: 'Vincular PayPal',
		elsewhereButton: 'En un ordenador',
		logIn: 'Iniciar sesión con PayPal',
		whose: 'Se vinculará con el chat de [name]. Si no es usted, cierre esta página.',
		ifYours: 'Continúe solo si ha llegado aquí desde su propio chat con nosotros.',
		page: {
			start: {
				title: 'Vincular PayPal con este chat',
				text: 'Usted inicia sesión en PayPal, que después nos dice quién es. Nunca vemos su contraseña.',
			},
			linked: { title: 'Su cuenta de PayPal está vinculada', text: 'Ya puede volver al chat.' },
			cancelled: {
				title: 'No se ha vinculado nada',
				text: 'El botón del chat sigue funcionando si cambia de opinión.',
			},
			expired: {
				title: 'Este enlace es demasiado antiguo',
				text: 'Escríbanos en el chat y le enviaremos uno nuevo.',
			},
			elsewhere: {
				title: 'Empiece de nuevo en el chat',
				text: 'Por su seguridad, la sesión debe terminar en el navegador en el que comenzó. Toque el botón del chat otra vez.',
			},
			failed: {
				title: 'No ha funcionado en este momento',
				text: 'No se ha vinculado nada. Toque de nuevo el botón del chat dentro de un momento.',
			},
		},
	},
	notification: {
		paid: '¡Gracias! Hemos recibido su pago de [amount] por el pedido [orderNumber].',
		pending:
			'¡Gracias! PayPal todavía tiene que confirmar su pago de [amount] por el pedido [orderNumber]. [reason] Le escribiremos aquí en cuanto esté listo.',
		declined:
			'Su pago de [amount] por el pedido [orderNumber] no se ha podido realizar. No se ha cobrado nada.',
		refunded:
			'Le hemos reembolsado su pago de [amount] por el pedido [orderNumber]. El dinero puede tardar unos días en aparecer.',
		partlyRefunded:
			'Le hemos reembolsado [amount] de su pago por el pedido [orderNumber]. El dinero puede tardar unos días en aparecer.',
		disputeOpened:
			'Vemos que ha informado a PayPal de un problema con el pedido [orderNumber]. Lo sentimos mucho. Escríbanos aquí y buscaremos una solución.',
		disputeResolved:
			'El caso de PayPal sobre el pedido [orderNumber] está cerrado. Si queda algo pendiente, escríbanos aquí.',
		disputeUpdated:
			'El caso de PayPal sobre el pedido [orderNumber] espera su respuesta. Consúltelo en su cuenta de PayPal. Si tiene alguna duda, escríbanos aquí.',
		authorized: '¡Gracias! Hemos reservado [amount] para el pedido [orderNumber]. Aún no se ha cobrado nada.',
		invoiceCancelled: 'La factura [orderNumber] de [amount] se ha cancelado. Ya no tiene que pagarla.',
		invoicePartlyPaid:
			'¡Gracias! Hasta ahora hemos recibido [amount] por la factura [orderNumber]. Queda una parte pendiente.',
		invoiceRefunded:
			'Le hemos reembolsado en total [amount] por la factura [orderNumber]. El dinero puede tardar unos días en aparecer.',
		invoiceReminder: 'La factura [orderNumber] sigue pendiente de su pago de [amount].',
		invoicePaid: '¡Gracias! Hemos recibido su pago de [amount] por la factura [orderNumber].',
		subscriptionCharged: '¡Gracias! El [date] recibimos [amount] por su suscripción.',
		subscriptionPaymentFailed:
			'El pago de [amount] por su suscripción no se pudo realizar el [date]. Compruebe en su cuenta de PayPal cómo la paga. Si tiene alguna duda, escríbanos aquí.',
		subscriptionPaused:
			'Su suscripción está en pausa desde el [date]. No se cobrará nada más hasta que continúe.',
		subscriptionResumed: 'Su suscripción se reanudó el [date]. ¡Gracias!',
		subscriptionCancelled:
			'Su suscripción se canceló el [date]. No se cobrará nada más. Si ha sido un error, escríbanos aquí.',
		subscriptionChanged:
			'Su suscripción ha cambiado. A partir de ahora es: [items]. Puede verla en cualquier momento en su cuenta de PayPal.',
		subscriptionExpired:
			'Su suscripción terminó el [date], según lo acordado. No se cobrará nada más. ¡Gracias por su confianza!',
		subscriptionRefunded:
			'El [date] le reembolsamos [amount] de su suscripción. El dinero puede tardar unos días en aparecer.',
		reminder: 'Su pedido [orderNumber] sigue pendiente de su pago de [amount].',
		shipped: 'Buenas noticias: ¡su pedido [orderNumber] está en camino!',
		readyForPickup: 'Su pedido [orderNumber] está listo para recoger.',
		delivered: 'Su pedido [orderNumber] ha sido entregado. ¡Que lo disfrute!',
		trackingNumber: 'Número de seguimiento: [trackingNumber]',
		trackParcel: 'Seguir el paquete',
		reasons: {
			bank: 'El dinero aún está en camino desde su banco; puede tardar unos días.',
			review: 'PayPal lo está revisando; suele tardar menos de un día.',
			shop: 'Todavía tenemos que aceptarlo.',
			other: 'Puede tardar un poco.',
		},
		receipt: {
			discount: 'Descuento',
			shippingDiscount: 'Descuento de envío',
			customer: 'Cliente de PayPal',
			card: 'Tarjeta',
		},
	},
};
