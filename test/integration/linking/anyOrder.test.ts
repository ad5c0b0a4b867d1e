import * as fc from 'fast-check';

import { buyers, payer, secondPayer } from '../../../playground/seed.ts';
import { withLinkTrigger } from '../../support/linkTrigger';
import { linksIn, Visitor } from '../../support/visitor';

const { host, simulators, published, askedLink, agree, tapLogIn, items } = withLinkTrigger();

const chats = [buyers[0]!.psid, buyers[1]!.psid];
const accounts = [payer.payerId, secondPayer.payerId];

/** What somebody does: each number chooses among what there is by then. */
type Move =
	| { does: 'opens'; browser: number; chat: number; way: 'link' | 'accountLinking' }
	| { does: 'agrees'; login: number; account: number }
	| { does: 'comesBack'; browser: number; way: number };

const small = fc.nat({ max: 7 });
const move: fc.Arbitrary<Move> = fc.oneof(
	fc.record({
		does: fc.constant('opens' as const),
		browser: fc.nat({ max: 1 }),
		chat: fc.nat({ max: 1 }),
		way: fc.constantFrom('link' as const, 'accountLinking' as const),
	}),
	fc.record({ does: fc.constant('agrees' as const), login: small, account: fc.nat({ max: 1 }) }),
	fc.record({ does: fc.constant('comesBack' as const), browser: fc.nat({ max: 1 }), way: small }),
);

/** A login that a browser was shown the button of. */
interface Begun {
	browser: number;
	psid: string;
	url: string;
}

/** An address to which PayPal sends somebody. */
interface WayBack {
	begun: Begun;
	payerId: string;
	url: string;
}

const chosen = <One>(list: One[], index: number): One | undefined => list[index % Math.max(list.length, 1)];

it('links what was agreed to in the browser that began it, for its chat, and each login once', async () => {
	const placed = await published();
	// The second person comes by Facebook's button only.
	const links = [await askedLink(placed), ''];
	await fc.assert(
		fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 12 }), async (moves) => {
			host.executions.length = 0;
			simulators.world.faults.clear();
			const browsers = [new Visitor(), new Visitor()];
			const begun: Begun[] = [];
			const ways: WayBack[] = [];
			/** Ways back that were opened in their own browser: nothing else may have linked an account. */
			const rightful: WayBack[] = [];
			for (const one of moves) {
				if (one.does === 'opens') {
					const psid = chats[one.chat]!;
					const url =
						one.way === 'link' && links[one.chat]
							? links[one.chat]!
							: await tapLogIn(host.urlOf(placed), psid);
					const [loginUrl = ''] = linksIn(await browsers[one.browser]!.open(url));
					begun.push({ browser: one.browser, psid, url: loginUrl });
				} else if (one.does === 'agrees') {
					const login = chosen(begun, one.login);
					const payerId = accounts[one.account]!;
					if (login) ways.push({ begun: login, payerId, url: await agree(login.url, payerId) });
				} else {
					const way = chosen(ways, one.way);
					if (!way) continue;
					await browsers[one.browser]!.open(way.url);
					if (way.begun.browser === one.browser) rightful.push(way);
				}
			}
			expect(host.failedExecutions).toEqual([]);
			const left = [...rightful];
			const logins = new Set<Begun>();
			for (const { psid, payerId } of items()) {
				const at = left.findIndex(
					(way) => way.begun.psid === psid && way.payerId === payerId && !logins.has(way.begun),
				);
				expect(at).toBeGreaterThanOrEqual(0);
				logins.add(left[at]!.begun);
				left.splice(0, at + 1);
			}
			// Nobody is kept out who did all of it in one browser, with nothing in between.
			const [first] = rightful;
			if (first && begun.length === 1) expect(items()).toHaveLength(1);
		}),
		{ numRuns: 60 },
	);
}, 120_000);
