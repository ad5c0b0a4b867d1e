import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { isUpdate, type NotificationKind } from '../../../../nodes/checkout/notifications/kinds';
import { languages } from '../../../../nodes/wording/languages';
import { buyers } from '../../../../playground/seed.ts';
import { Buyer, type ChatMessage } from '../../../support/buyer';
import { withCheckout } from '../../../support/checkoutNode';
import { runMessenger } from '../../../support/messengerRun';
import { runNode, type NodeRun } from '../../../support/n8nCore';
import { occasionsIn } from './occasions';

/** Where the shop is: nowhere near the zone of n8n itself, of this machine or of PayPal. */
export const shopZone = 'Asia/Kolkata';

const dayMs = 24 * 60 * 60 * 1000;

/** Everything of the chat that came with the last message: words, and the button below. */
export const shown = ({ text, attachment }: ChatMessage) => {
	const payload = attachment?.payload as { text: string; buttons: Array<{ title: string; url: string }> };
	const [button] = payload?.buttons ?? [];
	return { text: text ?? payload.text, ...(button && { button: [button.title, button.url] }) };
};

/** Templates with our words, and those who are told with them. Call it where a file's tests begin. */
export function withProposedWording() {
	const shop = withCheckout();
	const { simulators, checkout } = shop;
	const occasions = occasionsIn(shop);

	const create = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
		await runMessenger(
			`${simulators.origin}/graph.facebook.com`,
			['template', 'create'],
			{ wording: 'proposed', ...parameters },
			{ items },
		);

	/** Tells one thing to the buyers of these languages, each as if it were the first time. */
	const tell = async (
		kind: NotificationKind,
		item: IDataObject,
		parameters: IDataObject = {},
		to: string[] = languages,
	) => {
		const operation = isUpdate(kind)
			? { operation: 'sendOrderUpdate', update: kind }
			: { operation: 'sendNotification', kind };
		const { outputs } = await runNode({
			node: new MessengerCheckout(),
			parameters: {
				resource: 'notification',
				...operation,
				orderId: '={{ $json.orderId ?? $json.captureId ?? "" }}',
				language: '={{ $json.language }}',
				utilityTemplates: { template: [{ kind }] },
				notificationOptions: { sendAgain: true },
				...parameters,
			} as NodeRun['parameters'],
			credentials: checkout.credentials,
			items: to.map((language) => ({ ...item, language })),
			timezone: shopZone,
		});
		return outputs.flat().map(({ json }) => json.notification as IDataObject);
	};

	return {
		...shop,
		occasions,
		create,
		tell,
		templates: () => simulators.messenger.state().pages[0]!.templates,
		/** Facebook has looked at the templates. */
		reviewed: () => simulators.world.clock.advance(60_000),
		/** The buyers wrote too long ago for anything but a template. */
		closeWindow: () => simulators.world.clock.advance(3 * dayMs),
		/** Why this was not told. */
		reasonOf: async (kind: NotificationKind) =>
			String((await tell(kind, await occasions[kind](), {}, ['en']))[0]!.reason),
		lastText: async (psid = buyers[0]!.psid) =>
			shown((await new Buyer(simulators.origin, psid).got()).at(-1)!).text,
	};
}
