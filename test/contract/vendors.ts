import { createInterface } from 'node:readline/promises';

import { merchant, page as seededPage, pageAccessToken } from '../../playground/seed.ts';
import type { Simulators } from '../../playground/server.ts';
import { send } from './http.ts';
import { Page } from './page.ts';
import { PayPal, type Buyer } from './payPal.ts';
import { NobodyThereError } from './question.ts';

/** Written out, and nowhere taken from outside: no setting can lead these questions to PayPal's live API. */
const sandbox = 'https://api-m.sandbox.paypal.com';
const graph = 'https://graph.facebook.com/v26.0';

/** Both vendors, simulated; a buyer agrees at once. */
export async function simulated({ origin }: Simulators): Promise<{ payPal: PayPal; page: Page }> {
	const approve: Buyer = async (orderId) => {
		const url = `${origin}/www.paypal.com/checkoutnow/approve?token=${orderId}`;
		await send('POST', url, { 'content-type': 'application/json' }, '{}');
	};
	const { clientId, clientSecret } = merchant;
	const payPal = new PayPal({ baseUrl: `${origin}/api-m.paypal.com`, clientId, clientSecret }, approve);
	await payPal.logIn();
	const baseUrl = `${origin}/graph.facebook.com/v26.0`;
	return { payPal, page: new Page({ baseUrl, pageId: seededPage.id, accessToken: pageAccessToken }) };
}

/**
 * PayPal's sandbox, with somebody's keys for it; undefined without any.
 *
 * @throws for keys that the sandbox does not take, as live ones, and for a set-up that names another PayPal
 */
export async function sandboxOf(env: NodeJS.ProcessEnv, buyer: Buyer): Promise<PayPal | undefined> {
	const { CONTRACT_PAYPAL_CLIENT_ID: clientId, CONTRACT_PAYPAL_CLIENT_SECRET: clientSecret } = env;
	if (!clientId || !clientSecret) return undefined;
	const payPal = new PayPal({ baseUrl: sandbox, clientId, clientSecret }, buyer);
	await payPal.logIn();
	return payPal;
}

/**
 * A real Page that nobody buys from; undefined without one.
 *
 * @throws where nobody has said that it is for tests: its greeting is changed for a moment
 */
export function testPageOf(env: NodeJS.ProcessEnv): Page | undefined {
	const { CONTRACT_PAGE_ID: pageId, CONTRACT_PAGE_TOKEN: accessToken } = env;
	if (!pageId || !accessToken) return undefined;
	if (env.CONTRACT_PAGE_IS_FOR_TESTS !== 'yes')
		throw new Error(
			'The greeting of this Page is changed for a moment. Say CONTRACT_PAGE_IS_FOR_TESTS=yes if nobody buys there.',
		);
	return new Page({ baseUrl: graph, pageId, accessToken });
}

/** Asks whoever sits at the terminal to pay as a buyer of the sandbox. */
export const personAtTheTerminal: Buyer = async (_, approveUrl) => {
	if (!process.stdin.isTTY)
		throw new NobodyThereError('it needs somebody at the terminal who pays as a buyer');
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	await terminal.question(`\nOpen ${approveUrl}\nAgree as a buyer of your sandbox, then press Enter. `);
	terminal.close();
};
