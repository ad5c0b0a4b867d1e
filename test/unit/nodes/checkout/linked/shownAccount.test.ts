import { openAccountKey } from '../../../../../nodes/checkout/linked/accountKey';
import { toShownAccount } from '../../../../../nodes/checkout/linked/shownAccount';

const chat = { pageId: '1', psid: '2' };
const app = { clientId: 'client', clientSecret: 'secret' };

it('an account is shown with its key, and without what is not known', () => {
	const { key, ...shown } = toShownAccount(
		{ id: '8kk', kind: 'account', email: 'jo@example.com' },
		chat,
		app,
	);
	expect(shown).toEqual({ paymentTokenId: '8kk', email: 'jo@example.com', maskedEmail: 'j•••@example.com' });
	expect(openAccountKey(key as string, chat, app)).toEqual({ id: '8kk', maskedEmail: 'j•••@example.com' });
});
