import type { BuyerTexts } from '../buyerTexts';

export const ja: BuyerTexts = {
	page: {
		paid: {
			title: 'お支払いが完了しました',
			text: 'ありがとうございます。領収書をチャットにお送りします。',
		},
		reserved: {
			title: 'お支払い枠を確保しました',
			text: 'ありがとうございます。まだ請求は発生していません。チャットでお知らせします。',
		},
		pending: {
			title: 'お支払いを確認しています',
			text: 'PayPalの確認にもう少し時間がかかります。チャットでお知らせします。',
		},
		declined: {
			title: 'お支払いが承認されませんでした',
			text: '請求は発生していません。別のカードまたは口座でお支払いいただけます。',
		},
		cancelled: {
			title: '請求は発生していません',
			text: '引き続き、チャットのボタンからお支払いいただけます。',
		},
		closed: {
			title: 'このお支払いの受付は終了しました',
			text: 'お支払い済みの場合、領収書はチャットにあります。',
		},
		replaced: {
			title: 'ご注文の内容が変わりました',
			text: 'このお支払いは無効になりました。新しい合計金額はチャットにあります。',
		},
		invalid: {
			title: 'このリンクは使用できません',
			text: 'チャットのボタンをご利用いただくか、チャットでご連絡ください。',
		},
		trouble: {
			title: 'うまくいきませんでした',
			text: '二重に請求されることはありません。しばらくしてからもう一度お試しください。',
		},
		preview: { title: 'PayPalで支払う', text: 'お支払いはチャットのボタンをタップしてください。' },
		backToChat: 'チャットに戻る',
		payNow: '今すぐ支払う',
		otherWay: '別の方法で支払う',
		tryAgain: 'もう一度試す',
	},
	payCard: {
		button: 'PayPalで支払う',
		items: { other: 'ご注文：[count]点' },
		withShipping: '[amount]（うち送料[shipping]）',
	},
	linkedAccount: {
		ask: 'PayPal（[account]）で [amount] を支払いますか？',
		askUnknown: 'PayPal アカウントで [amount] を支払いますか？',
		confirm: 'PayPal のページでこのお支払いの確認が必要です。まだ請求されていません。',
		charged: 'お約束のとおり、PayPal アカウントに [amount] を請求しました：[reason]',
		forgotten:
			'完了しました。今後 PayPal アカウントに請求することはありません。次回のご購入時に改めて保存できます。',
		nothingSaved: '保存されている PayPal アカウントはありません。',
		save: 'PayPal を保存すると、次回からこのチャットでワンタップで支払えます。いつでも取り消せます。',
		saveButton: 'PayPal を保存',
	},
	cart: {
		shipping: '送料',
		total: '合計',
		left: '[product]：残り[count]点',
		soldOut: '[product]：売り切れ',
		toFreeShipping: 'あと[amount]で送料無料',
	},
	linking: {
		ask: 'PayPalアカウントをこのチャットに連携すると、ご購入の際にご本人だとわかります。',
		button: 'PayPalを連携する',
		elsewhereButton: 'パソコンの場合',
		logIn: 'PayPalでログイン',
		whose: '[name]さんのチャットに連携されます。ご本人でない場合は、このページを閉じてください。',
		ifYours: 'ご自身のチャットから来られた場合にのみ、お進みください。',
		page: {
			start: {
				title: 'PayPalをこのチャットに連携',
				text: 'PayPalでログインすると、PayPalからお客様の情報が届きます。パスワードが当店に伝わることはありません。',
			},
			linked: { title: 'PayPalアカウントを連携しました', text: 'チャットに戻っていただけます。' },
			cancelled: {
				title: '連携していません',
				text: 'お気持ちが変わりましたら、チャットのボタンをもう一度ご利用ください。',
			},
			expired: {
				title: 'このリンクは期限切れです',
				text: 'チャットでお知らせいただければ、新しいリンクをお送りします。',
			},
			elsewhere: {
				title: 'チャットからもう一度お試しください',
				text: '安全のため、ログインは始めたブラウザで完了する必要があります。チャットのボタンをもう一度タップしてください。',
			},
			failed: {
				title: 'ただいま完了できませんでした',
				text: '連携していません。しばらくしてから、チャットのボタンをもう一度タップしてください。',
			},
		},
	},
	notification: {
		paid: 'ありがとうございます。ご注文 [orderNumber] のお支払い [amount] を確認しました。',
		pending:
			'ありがとうございます。ご注文 [orderNumber] のお支払い [amount] は、現在PayPalの確認待ちです。[reason]完了しましたら、こちらでお知らせします。',
		declined: 'ご注文 [orderNumber] のお支払い [amount] を完了できませんでした。請求は発生していません。',
		refunded: 'ご注文 [orderNumber] のお支払い [amount] を返金しました。反映までに数日かかる場合があります。',
		partlyRefunded:
			'ご注文 [orderNumber] のお支払いのうち [amount] を返金しました。反映までに数日かかる場合があります。',
		disputeOpened:
			'ご注文 [orderNumber] について、PayPalに問題のご報告があったことを確認しました。ご迷惑をおかけし申し訳ございません。解決に努めますので、こちらにご連絡ください。',
		disputeResolved:
			'ご注文 [orderNumber] に関するPayPalの案件は終了しました。ご不明な点があれば、こちらにご連絡ください。',
		disputeUpdated:
			'ご注文 [orderNumber] に関するPayPalの案件は、お客様のご回答をお待ちしております。PayPalアカウントでご確認ください。ご不明な点があれば、こちらにご連絡ください。',
		authorized:
			'ありがとうございます。ご注文 [orderNumber] の [amount] を確保しました。まだ請求は発生していません。',
		invoiceCancelled: '請求書 [orderNumber]（[amount]）は取り消されました。お支払いの必要はございません。',
		invoicePartlyPaid:
			'ありがとうございます。請求書 [orderNumber] について、これまでに [amount] のお支払いを確認しました。残額のお支払いをお待ちしております。',
		invoiceRefunded:
			'請求書 [orderNumber] について、合計 [amount] を返金しました。反映までに数日かかる場合があります。',
		invoiceReminder: '請求書 [orderNumber] のお支払い [amount] をお待ちしています。',
		invoicePaid: 'ありがとうございます。請求書 [orderNumber] のお支払い [amount] を確認しました。',
		subscriptionCharged: 'ありがとうございます。[date]に定期購入の代金 [amount] を受領しました。',
		subscriptionPaymentFailed:
			'定期購入のお支払い [amount] を[date]に完了できませんでした。PayPalアカウントでお支払い方法をご確認ください。ご不明な点があれば、こちらにご連絡ください。',
		subscriptionPaused: '定期購入は[date]に休止しました。再開するまで請求は発生しません。',
		subscriptionResumed: '定期購入は[date]に再開しました。ありがとうございます。',
		subscriptionCancelled:
			'定期購入は[date]に解約されました。今後の請求は発生しません。お間違いの場合は、こちらにご連絡ください。',
		subscriptionChanged:
			'定期購入の内容が変更されました。これからの内容は [items] です。PayPalアカウントでいつでもご確認いただけます。',
		subscriptionExpired:
			'定期購入は[date]に予定どおり終了しました。今後の請求は発生しません。ご利用ありがとうございました。',
		subscriptionRefunded:
			'定期購入の代金のうち [amount] を[date]に返金しました。反映までに数日かかる場合があります。',
		reminder: 'ご注文 [orderNumber] のお支払い [amount] をお待ちしています。',
		shipped: 'ご注文 [orderNumber] を発送しました。到着までお待ちください。',
		readyForPickup: 'ご注文 [orderNumber] の受け取り準備ができました。',
		delivered: 'ご注文 [orderNumber] をお届けしました。ありがとうございました。',
		trackingNumber: '追跡番号：[trackingNumber]',
		trackParcel: '荷物を追跡',
		reasons: {
			bank: '銀行からの入金に数日かかる場合があります。',
			review: 'PayPalが内容を確認しており、通常は1日以内に終わります。',
			shop: '当店での承認が必要です。',
			other: '少しお時間がかかる場合があります。',
		},
		receipt: {
			discount: '割引',
			shippingDiscount: '送料割引',
			customer: 'PayPalのお客様',
			card: 'カード',
		},
	},
};
