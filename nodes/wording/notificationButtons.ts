import type { NotificationButton } from '../checkout/notifications/kindRow';
import { aboutKind, type NotificationKind } from '../checkout/notifications/kinds';
import type { BuyerTexts } from './buyerTexts';

const titles: Record<NotificationButton, (texts: BuyerTexts) => string> = {
	otherWay: ({ page }) => page.otherWay,
	payInvoice: ({ page }) => page.payNow,
	payNow: ({ page }) => page.payNow,
	trackParcel: ({ notification }) => notification.trackParcel,
};

/** The words on the button of a notification; undefined when its kind has none. */
export function buttonTitleOf(kind: NotificationKind, texts: BuyerTexts): string | undefined {
	const { button } = aboutKind(kind);
	return button === 'none' ? undefined : titles[button](texts);
}
