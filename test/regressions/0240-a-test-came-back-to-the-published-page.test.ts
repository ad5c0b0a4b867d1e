import { withLinkTrigger } from '../support/linkTrigger';
import { titleOf, Visitor } from '../support/visitor';

const { host, trigger, checkout, buttons, buyer, begin, agree, items, psid } = withLinkTrigger();

/**
 * The panel says: enter the Test URL as a Return URL of your PayPal app, then press the button. While a test listens, n8n
 * gives a node its published address all the same. PayPal was told to send the person back there: it refuses an address
 * that is not registered, and behind one that is, nobody answers before the workflow is published.
 */
it('whoever logs in while a test listens comes back to the test', async () => {
	const placed = trigger();
	await host.test(placed);
	await buyer.writes('hi');
	const linkPageUrl = host.urlOf(placed, true);
	await checkout('askToLink', placed, { linkWay: 'link', linkOptions: { linkPageUrl } });
	const visitor = new Visitor();
	const { loginUrl } = await begin(visitor, (await buttons()).at(-1)!.url!);
	expect(new URL(loginUrl).searchParams.get('redirect_uri')).toBe(linkPageUrl);
	const end = await visitor.open(await agree(loginUrl));
	expect(titleOf(end)).toBe('Your PayPal account is linked');
	expect(items()).toMatchObject([{ psid, linkedBy: 'link' }]);
});
