import { chatOfCustomer, vaultCustomerOf } from '../../../../../../nodes/vendors/payPal/vault/customer';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };

describe('the vault customer of a chat', () => {
	it('is the same in every version: what was saved under it has to be found again', () => {
		expect(vaultCustomerOf(chat)).toEqual({
			id: 'S1ccf0dnDRf5SbcYAzuRLw',
			merchant_customer_id: 'messenger.108542738901234.28777805391819468',
		});
	});

	it('fits what PayPal takes, for the longest IDs there are', () => {
		const { id, merchant_customer_id: own } = vaultCustomerOf({
			pageId: '9'.repeat(20),
			psid: '8'.repeat(20),
		});
		expect(id).toMatch(/^[0-9a-zA-Z_-]{1,22}$/);
		expect(own).toMatch(/^[0-9a-zA-Z\-_.^*$@#]{1,64}$/);
	});

	it.each([
		['another person', { ...chat, psid: '28777805391819469' }],
		['another Page', { ...chat, pageId: '208542738901234' }],
		['the same digits, parted elsewhere', { pageId: '1085427389012342', psid: '8777805391819468' }],
	])('is not the one of %s', (_, other) => {
		expect(vaultCustomerOf(other).id).not.toBe(vaultCustomerOf(chat).id);
	});

	it('leads back to the chat', () => {
		expect(chatOfCustomer(vaultCustomerOf(chat))).toEqual(chat);
	});

	it.each([
		[undefined],
		[{}],
		[{ merchant_customer_id: '28777805391819468' }],
		[{ merchant_customer_id: 'messenger.1.' }],
		[{ merchant_customer_id: 'messenger.1.2.3' }],
		[{ merchant_customer_id: 'xmessenger.1.2' }],
	])('that is %j is of no chat', (customer) => {
		expect(chatOfCustomer(customer)).toBeUndefined();
	});
});
