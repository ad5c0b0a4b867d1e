import { toOwnRedirect, withCode } from '../../../../../../nodes/vendors/messenger/linking/accountLinking';

const facebook = { graphBaseUrl: 'https://graph.facebook.com' };
const token = 'account_linking_token=ARxyz';

it.each([
	`https://www.facebook.com/messenger_platform/account_linking/?${token}`,
	`https://facebook.com/messenger_platform/account_linking/?${token}`,
	`https://www.messenger.com/messenger_platform/account_linking/?${token}`,
])('leads back to %s', (address) => {
	expect(toOwnRedirect(address, facebook)).toBe(address);
});

it.each([
	'http://www.facebook.com/messenger_platform/account_linking/',
	'https://www.facebook.com:8443/messenger_platform/account_linking/',
	'https://www.facebook.com.evil.example/',
	'https://evil.example/?https://www.facebook.com/',
	'https://www.facebook.com@evil.example/',
	'https://me:secret@www.facebook.com/',
	'https://l.facebook.com/l.php?u=https://evil.example/',
	'https://apps.facebook.com/evil',
	'//www.facebook.com/',
	'javascript:alert(1)//www.facebook.com',
	'',
	undefined,
])('leads nobody to %s', (address) => {
	expect(toOwnRedirect(address, facebook)).toBeUndefined();
});

it('leads to a stand-in of Facebook only where the credential names it', () => {
	const playground = { graphBaseUrl: 'http://localhost:4010/graph.facebook.com' };
	expect(toOwnRedirect('http://localhost:4010/m.me/1/account-linking/callback#x', playground)).toBe(
		'http://localhost:4010/m.me/1/account-linking/callback',
	);
	expect(toOwnRedirect('https://www.facebook.com/', playground)).toBeUndefined();
	expect(toOwnRedirect('http://localhost:4011/', playground)).toBeUndefined();
});

it('adds the code to what is there', () => {
	expect(withCode(`https://www.facebook.com/messenger_platform/account_linking/?${token}`, 'a.b')).toBe(
		`https://www.facebook.com/messenger_platform/account_linking/?${token}&authorization_code=a.b`,
	);
});
