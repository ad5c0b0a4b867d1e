import '../../support/shortSleeps';

import axios from 'axios';

import { messengerOf } from '../../../nodes/vendors/messenger/channel';
import { buyers, page, pageAccessToken } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { describeChannel } from '../../support/contracts/channel.contract';
import { messengerCredential } from '../../support/messengerCredential';
import { nodeContext } from '../../support/nodeContext';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

describeChannel('Messenger', async () => {
	const { world, origin } = simulators;
	const graphBaseUrl = `${origin}/graph.facebook.com`;
	const credential = messengerCredential(graphBaseUrl);
	const context = await nodeContext([credential, ...checkout.credentials.slice(1)]);
	const fault = { on: 'call', vendor: 'messenger' } as const;
	return {
		channel: messengerOf(context),
		buyerId: psid,
		strangerId: '1234567890123456',
		shown: async () =>
			(await buyer.got()).map(({ text, attachment }) => text ?? JSON.stringify(attachment!.payload)),
		closeWindow: () => world.clock.advance(25 * 3_600_000),
		block: async () => await buyer.blocks(true),
		lose: (arrives) =>
			world.faults.add({ ...fault, match: '/messages', action: 'drop', when: arrives ? 'after' : 'before' }),
		hideChat: () =>
			world.faults.add({ ...fault, match: '/conversations', action: 'fail', status: 500, times: 9 }),
		breakCredential: () => {
			credential.data.pageAccessToken = 'no token';
		},
		speak: (spoken) =>
			world.faults.add({
				...fault,
				match: `/${psid}`,
				action: 'fail',
				status: 200,
				body: { id: psid, locale: spoken },
			}),
		approvedTemplate: async () => {
			const text = 'Thank you for order {{1}}, it is paid.';
			const body = { type: 'BODY', text, example: { body_text: [['x']] } };
			await axios.post(
				`${graphBaseUrl}/v26.0/${page.id}/message_templates`,
				{ name: 'thanks', language: 'en', category: 'UTILITY', components: [body] },
				{ params: { access_token: pageAccessToken } },
			);
			return { kind: 'paid', name: 'thanks', language: 'en', bodyValues: [{ text: '[orderNumber]' }] };
		},
	};
});
