import axios from 'axios';

import { page, payer } from '../../../playground/seed.ts';
import { toLinkCode } from '../../../nodes/linking/linkCode';
import { eventually } from '../../support/eventually';
import { withLinkTrigger } from '../../support/linkTrigger';
import { placeTrigger } from '../../support/messengerTrigger';
import { Visitor } from '../../support/visitor';

const { simulators, host, psid, published, checkout, begin, agree, tapLogIn, items } = withLinkTrigger();

/** What the Messenger Trigger has told of accounts. */
const told = () => items().filter(({ event }) => event === 'accountLinking');
const heard = async (count: number) =>
	await eventually(`${count} events`, () => told().length >= count && told());

beforeEach(async () => await host.publish(placeTrigger(simulators.origin, { events: ['accountLinking'] })));

it('names the account in the event of the chat, and that it was unlinked', async () => {
	const placed = await published();
	const visitor = new Visitor();
	const { loginUrl } = await begin(visitor, await tapLogIn(host.urlOf(placed)));
	const { location } = await visitor.open(await agree(loginUrl));
	await visitor.open(location!);
	expect(await heard(1)).toMatchObject([{ psid, pageId: page.id, status: 'linked', payerId: payer.payerId }]);
	await checkout('unlink', placed);
	const [, unlinked] = await heard(2);
	expect(unlinked).toMatchObject({ psid, status: 'unlinked' });
	expect(unlinked).not.toHaveProperty('payerId');
});

it('hears of the Log Out button in the chat', async () => {
	const placed = await published();
	const visitor = new Visitor();
	const { loginUrl } = await begin(visitor, await tapLogIn(host.urlOf(placed)));
	await visitor.open((await visitor.open(await agree(loginUrl))).location!);
	await heard(1);
	await axios.post(`${simulators.origin}/m.me/${page.id}/account-unlinking?as=${psid}`, {});
	expect((await heard(2))[1]).toMatchObject({ psid, status: 'unlinked' });
});

it.each([
	[
		'made for another chat',
		toLinkCode('STOLEN', { pageId: page.id, psid: '1' }, '0f8e7d6c5b4a39281706f5e4d3c2b1a0'),
	],
	['of another login page', 'session-4711'],
])('names no account for a code %s', async (_, code) => {
	await published();
	const url = new URL(await tapLogIn('https://shop.example/login'));
	const back = new URL(url.searchParams.get('redirect_uri')!);
	back.searchParams.set('authorization_code', code);
	await new Visitor().open(back.href);
	const [event] = await heard(1);
	expect(event).toMatchObject({ status: 'linked', authorizationCode: code });
	expect(event).not.toHaveProperty('payerId');
});
