import type { BuyerTexts } from '../buyerTexts';

export const zhHant: BuyerTexts = {
	page: {
		paid: { title: '付款完成，謝謝您', text: '收據很快會傳到聊天室。' },
		reserved: { title: '款項已保留，謝謝您', text: '目前尚未扣款，我們會在聊天室通知您。' },
		pending: {
			title: '正在確認您的付款',
			text: 'PayPal 還需要一點時間，我們會在聊天室通知您。',
		},
		declined: {
			title: '您的銀行拒絕了這筆付款',
			text: '沒有扣款。您可以改用其他卡片或帳戶付款。',
		},
		cancelled: {
			title: '沒有扣款',
			text: '如果您改變主意，聊天室裡的按鈕仍然有效。',
		},
		closed: {
			title: '這筆付款請求已結束',
			text: '如果您已付款，收據就在聊天室裡。',
		},
		replaced: {
			title: '您的訂單已變更',
			text: '這筆付款請求已失效，新的總金額在聊天室裡。',
		},
		invalid: {
			title: '這個連結無法使用',
			text: '請使用聊天室裡的按鈕，或在聊天室與我們聯絡。',
		},
		trouble: {
			title: '暫時無法完成',
			text: '不會重複扣款，請稍後再試一次。',
		},
		preview: { title: '使用 PayPal 付款', text: '請點選聊天室裡的按鈕付款。' },
		backToChat: '返回聊天室',
		payNow: '立即付款',
		otherWay: '改用其他方式付款',
		tryAgain: '再試一次',
	},
	payCard: {
		button: '使用 PayPal 付款',
		items: { other: '您的訂單：[count] 件商品' },
		withShipping: '[amount]（含運費 [shipping]）',
	},
	linkedAccount: {
		ask: '要用 PayPal（[account]）支付 [amount] 嗎？',
		askUnknown: '要用您的 PayPal 帳戶支付 [amount] 嗎？',
		confirm: 'PayPal 請您在其頁面上確認這筆付款。尚未扣款。',
		charged: '已依約定從您的 PayPal 帳戶扣款 [amount]：[reason]',
		forgotten: '已完成：我們無法再從您的 PayPal 帳戶扣款。下次購買時可以再次儲存。',
		nothingSaved: '這裡沒有儲存您的 PayPal 帳戶。',
		save: '將 PayPal 儲存在我們這裡，下次在聊天中輕點一下即可付款。您可以隨時取消。',
		saveButton: '儲存 PayPal',
	},
	cart: {
		shipping: '運費',
		total: '總計',
		left: '[product]：只剩 [count] 件',
		soldOut: '[product]：已售完',
		toFreeShipping: '再買 [amount] 即可免運費',
	},
	linking: {
		ask: '將您的 PayPal 帳戶與這個聊天室連結，購買時我們就知道是您。',
		button: '連結 PayPal',
		elsewhereButton: '在電腦上',
		logIn: '使用 PayPal 登入',
		whose: '帳戶將與 [name] 的聊天室連結。如果不是您本人，請關閉此頁面。',
		ifYours: '請僅在您是從自己與我們的聊天室前來時繼續。',
		page: {
			start: {
				title: '將 PayPal 與這個聊天室連結',
				text: '您在 PayPal 登入後，PayPal 會告訴我們您是誰。我們不會看到您的密碼。',
			},
			linked: { title: '您的 PayPal 帳戶已連結', text: '您現在可以返回聊天室。' },
			cancelled: { title: '沒有連結任何帳戶', text: '如果您改變主意，聊天室裡的按鈕仍然有效。' },
			expired: { title: '這個連結已過期', text: '請在聊天室與我們聯絡，我們會傳送新的連結給您。' },
			elsewhere: {
				title: '請從聊天室重新開始',
				text: '為了您的安全，登入必須在開始時的瀏覽器中完成。請再點選一次聊天室裡的按鈕。',
			},
			failed: { title: '暫時無法完成', text: '沒有連結任何帳戶。請稍後再點選聊天室裡的按鈕。' },
		},
	},
	notification: {
		paid: '謝謝您！我們已收到訂單 [orderNumber] 的付款 [amount]。',
		pending:
			'謝謝您！訂單 [orderNumber] 的付款 [amount] 還在等待 PayPal 確認。[reason]完成後我們會在這裡通知您。',
		declined: '訂單 [orderNumber] 的付款 [amount] 未能完成，沒有扣款。',
		refunded: '我們已退還訂單 [orderNumber] 的付款 [amount]，款項可能需要幾天才會入帳。',
		partlyRefunded: '我們已退還訂單 [orderNumber] 的部分付款 [amount]，款項可能需要幾天才會入帳。',
		disputeOpened:
			'我們看到您向 PayPal 回報了訂單 [orderNumber] 的問題，非常抱歉。請在這裡與我們聯絡，我們會一起解決。',
		disputeResolved: '訂單 [orderNumber] 的 PayPal 案件已結案。若還有任何問題，請在這裡與我們聯絡。',
		disputeUpdated:
			'訂單 [orderNumber] 的 PayPal 案件正在等待您的回覆。請登入您的 PayPal 帳戶查看。若有任何問題，請在這裡與我們聯絡。',
		authorized: '謝謝您！訂單 [orderNumber] 已保留 [amount]，目前尚未扣款。',
		invoiceCancelled: '帳單 [orderNumber]（金額 [amount]）已取消，您無需再付款。',
		invoicePartlyPaid: '謝謝您！帳單 [orderNumber] 目前已收到 [amount]，尚有部分款項未付。',
		invoiceRefunded: '我們已就帳單 [orderNumber] 退還總計 [amount]，款項可能需要幾天才會入帳。',
		invoiceReminder: '帳單 [orderNumber] 仍在等待付款，金額為 [amount]。',
		invoicePaid: '謝謝您！我們已收到帳單 [orderNumber] 的付款 [amount]。',
		subscriptionCharged: '謝謝您！我們已於 [date] 收到您的訂閱費用 [amount]。',
		subscriptionPaymentFailed:
			'您的訂閱費用 [amount] 於 [date] 未能付款成功。請登入您的 PayPal 帳戶查看付款方式。若有任何問題，請在這裡與我們聯絡。',
		subscriptionPaused: '您的訂閱已於 [date] 暫停，恢復之前不會再扣款。',
		subscriptionResumed: '您的訂閱已於 [date] 恢復。謝謝您！',
		subscriptionCancelled: '您的訂閱已於 [date] 取消，不會再扣款。若這是誤會，請在這裡與我們聯絡。',
		subscriptionChanged: '您的訂閱已變更，現在的內容為：[items]。您可以隨時在 PayPal 帳戶查看。',
		subscriptionExpired: '您的訂閱已於 [date] 到期，不會再扣款。感謝您的支持！',
		subscriptionRefunded: '我們已於 [date] 退還您的訂閱費用 [amount]，款項可能需要幾天才會入帳。',
		reminder: '您的訂單 [orderNumber] 仍在等待付款，金額為 [amount]。',
		shipped: '好消息：您的訂單 [orderNumber] 已經出貨！',
		readyForPickup: '您的訂單 [orderNumber] 可以取貨了。',
		delivered: '您的訂單 [orderNumber] 已送達，祝您使用愉快！',
		trackingNumber: '追蹤號碼：[trackingNumber]',
		trackParcel: '追蹤包裹',
		reasons: {
			bank: '款項還在從您的銀行轉入，可能需要幾天。',
			review: 'PayPal 正在審查這筆付款，通常不到一天。',
			shop: '我們還需要接受這筆付款。',
			other: '可能需要一點時間。',
		},
		receipt: {
			discount: '折扣',
			shippingDiscount: '運費折扣',
			customer: 'PayPal 顧客',
			card: '卡片',
		},
	},
};
