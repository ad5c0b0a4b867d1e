import { chooseWay } from '../../../../../nodes/MessengerCheckout/linking/way';
import type { Linking } from '../../../../../nodes/MessengerCheckout/partners';

const page = (hasButton?: boolean) =>
	({ hasLogInButton: async () => await Promise.resolve(hasButton) }) as unknown as Linking;

it.each([
	[true, 'accountLinking', 'works for this Page'],
	[false, 'link', 'Europe or Japan'],
	[undefined, 'link', 'did not say'],
])('of a Page whose Log In button works: %s, is %s', async (hasButton, way, why) => {
	const chosen = await chooseWay(page(hasButton), 'auto');
	expect(chosen).toEqual({ way, why: expect.stringContaining(why) });
});

it('is what the merchant wants, without a question', async () => {
	const nobody = {} as unknown as Linking;
	expect(await chooseWay(nobody, 'link')).toMatchObject({ way: 'link' });
});
