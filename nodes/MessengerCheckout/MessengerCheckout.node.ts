import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { authenticationDescription } from '../vendors/messenger/credentials/authentication.description';
import { messengerApiTest } from '../vendors/messenger/credentials/credentialTest';
import { messengerOAuth2ApiTest } from '../vendors/messenger/login/loginTest';
import { searchPages } from '../vendors/messenger/login/searchPages';
import { payPalCheckoutApiTest } from '../vendors/payPal/api/credentialTest';
import { routeOperation } from '../core/router';
import { showPlainTrouble } from '../payPage/showPayPage';
import { toolNotice } from '../core/panel/toolNotice.description';
import { messengerCheckout } from './actions';
import { cart } from './actions/cart';
import { outputHints } from './outputHints';
import { outputCountOf, outputsOf } from './outputs';
import { notTaken, takeTap } from './linked/takeTap';
import { isSince } from './versions';
import { answerBuyer } from './waiting/answerBuyer';
import { waitingWebhooks } from './waiting/webhooks';

/** What asks neither PayPal nor Facebook needs no credential of theirs. */
const withoutPartners = { resource: [cart.value] };

export class MessengerCheckout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Messenger Checkout',
		name: 'messengerCheckout',
		icon: {
			light: 'file:../../icons/messengerCheckout.svg',
			dark: 'file:../../icons/messengerCheckout.dark.svg',
		},
		group: ['transform'],
		version: [1, 2, 3, 4],
		defaultVersion: 4,
		subtitle: messengerCheckout.subtitle,
		description: 'Request a payment in a Messenger chat, settle it with PayPal and tell the buyer',
		defaults: { name: 'Messenger Checkout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsOf(messengerCheckout.outputs),
		hints: outputHints,
		waitingNodeTooltip: 'Waiting for the buyer to pay',
		webhooks: waitingWebhooks,
		credentials: [
			{
				name: 'messengerApi',
				displayName: 'Messenger Credential',
				required: true,
				testedBy: 'messengerApiTest',
				displayOptions: { show: { authentication: ['accessToken'] }, hide: withoutPartners },
			},
			{
				name: 'messengerOAuth2Api',
				displayName: 'Messenger Credential',
				required: true,
				testedBy: 'messengerOAuth2ApiTest',
				displayOptions: { show: { authentication: ['oAuth2'] }, hide: withoutPartners },
			},
			{
				name: 'payPalCheckoutApi',
				displayName: 'PayPal Credential',
				required: true,
				testedBy: 'payPalCheckoutApiTest',
				// True of every node. Without a condition of its own, n8n offers the credentials of Authentication here.
				displayOptions: { show: { '@version': [1, 2, 3, 4] }, hide: withoutPartners },
			},
		],
		properties: [
			...authenticationDescription,
			...messengerCheckout.choices,
			toolNotice.property,
			...messengerCheckout.fields,
		],
	};

	methods = {
		credentialTest: { messengerApiTest, messengerOAuth2ApiTest, payPalCheckoutApiTest },
		listSearch: { searchPages },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const node = this.getNode();
		return await routeOperation(this, messengerCheckout.operations, {
			outputCount: outputCountOf(node),
			passesOn: isSince(3, node),
		});
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup'
			? await answerAlways(this, takeTap, notTaken)
			: await answerAlways(this, answerBuyer, showPlainTrouble);
	}
}
