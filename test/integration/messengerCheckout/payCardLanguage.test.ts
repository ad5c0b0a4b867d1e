import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { shopCredentials } from '../../support/shopCredentials';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea, yuki] = buyers.map(({ psid }) => psid) as [string, string, string];

beforeEach(async () => {
	resetN8nServices();
	for (const psid of [jamie, lea, yuki]) await new Buyer(simulators.origin, psid).writes('hi');
	simulators.world.calls.length = 0;
});

const mugs = { name: 'Stoneware mug', quantity: 2, unitPrice: '1200.00' };

const ask = async (psid: string | string[], parameters: IDataObject = {}, operation = 'requestPayment') =>
	await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'payment',
			operation,
			psid: '={{ $json.psid }}',
			currency: 'EUR',
			linesSource: 'json',
			linesJson: [mugs],
			...parameters,
		},
		credentials: shopCredentials(simulators.origin),
		items: [psid].flat().map((recipient) => ({ psid: recipient })),
	});

const card = async (psid: string) => {
	const { attachment } = (await new Buyer(simulators.origin, psid).got()).at(-1)!;
	const [element] = attachment!.payload.elements as Array<{
		title: string;
		subtitle: string;
		buttons: Array<{ title: string }>;
	}>;
	return [element!.title, element!.subtitle, element!.buttons[0]!.title];
};

const profileReads = (psid: string) =>
	simulators.world.calls.filter(({ method, path }) => method === 'GET' && path.endsWith(`/${psid}`));

describe('a pay card of which the merchant wrote nothing', () => {
	it.each([
		[jamie, ['Your order: 2 items', '€2,400.00', 'Pay with PayPal']],
		[lea, ['Votre commande\u00a0: 2 articles', '2\u202f400,00\u00a0€', 'Payer avec PayPal']],
		[yuki, ['ご注文：2点', '€2,400.00', 'PayPalで支払う']],
	])('speaks the language of the buyer (%s), after one look at the profile', async (psid, words) => {
		await ask(psid);
		expect(await card(psid)).toEqual(words);
		expect(profileReads(psid)).toHaveLength(1);
	});

	it('does so when the node waits, too', async () => {
		await ask(lea, { waitAmount: 1, waitUnit: 'hours' }, 'requestPaymentAndWait');
		expect((await card(lea))[2]).toBe('Payer avec PayPal');
	});

	it('speaks the fixed language, and Facebook is not asked', async () => {
		await ask(lea, { payCard: { language: 'de' } });
		expect(await card(lea)).toEqual(['Ihre Bestellung: 2 Artikel', '2.400,00\u00a0€', 'Mit PayPal bezahlen']);
		expect(profileReads(lea)).toEqual([]);
	});

	it('reads the profile of each buyer once, however many items there are', async () => {
		await ask([lea, yuki, lea, lea]);
		expect(profileReads(lea)).toHaveLength(1);
		expect(profileReads(yuki)).toHaveLength(1);
	});
});

it('leaves what the merchant wrote as it is, and asks nobody for a card of own words', async () => {
	await ask(lea, { payCard: { title: 'Two mugs', subtitle: 'Thank you', buttonText: 'Pay' } });
	expect(await card(lea)).toEqual(['Two mugs', 'Thank you', 'Pay']);
	expect(profileReads(lea)).toEqual([]);
});

describe('a profile that can not be read', () => {
	const fail = (failure: IDataObject) =>
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: lea,
			...failure,
		} as Parameters<typeof simulators.world.faults.add>[0]);
	const refused = {
		action: 'fail',
		status: 400,
		body: { error: { message: '(#230) Missing consent', type: 'OAuthException', code: 230 } },
	};

	it.each([
		['refused', refused],
		['broken', { action: 'fail', status: 502, body: '<html>Bad gateway</html>' }],
		['cut off', { action: 'drop', effect: 'before' }],
	])('because it is %s costs no sale', async (_, failure) => {
		fail(failure);
		const { json } = await ask(lea);
		expect(json[0]).toMatchObject({ delivery: { delivered: true } });
		expect((await card(lea))[2]).toBe('Pay with PayPal');
	});

	it.each([
		['the other language', { payCard: { otherLanguage: 'sv' } }, 'Betala med PayPal'],
		['that of the PayPal page', { experience: { locale: 'it-IT' } }, 'Paga con PayPal'],
		['English', { experience: { locale: 'uk-UA' } }, 'Pay with PayPal'],
	])('leaves %s', async (_, parameters, button) => {
		fail(refused);
		await ask(lea, parameters);
		expect((await card(lea))[2]).toBe(button);
	});
});

it('refuses a text that is too long before any call', async () => {
	await expect(ask(lea, { payCard: { buttonText: 'Pay now and be happy with it' } })).rejects.toThrow(
		'Card Button Text has 28 characters',
	);
	expect(simulators.world.calls).toEqual([]);
});
