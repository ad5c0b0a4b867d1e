import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { toPsid } from '../../../../../../nodes/vendors/messenger/sending/psid';

describe('a PSID', () => {
	it.each([
		['as it comes', '28777805391819468', '28777805391819468'],
		['with spaces around it', '  28777805391819468\n', '28777805391819468'],
		['from a number that kept its digits', 1254459154682919, '1254459154682919'],
	])('%s', (_, value, psid) => {
		expect(toPsid(value)).toBe(psid);
	});

	it.each([
		['with letters', 'jamie.rivera', '"jamie.rivera" is not a PSID'],
		['with a space inside', '28777 805391819468', 'is not a PSID'],
		['that is a link', 'https://m.me/jamie', 'is not a PSID'],
		['negative', '-5', 'is not a PSID'],
		['empty', '', 'Recipient is empty'],
		['blank', '   ', 'Recipient is empty'],
		['missing', undefined, 'Recipient is empty'],
		['null', null, 'Recipient is empty'],
		['an object', { id: '1' }, 'Recipient is empty'],
		['that lost digits as a number', Number('28777805391819468'), 'has lost its last digits'],
		['with decimals', 1.5, 'has lost its last digits'],
	])('%s is refused', (_, value, message) => {
		expect(() => toPsid(value)).toThrow(InvalidInput);
		expect(() => toPsid(value)).toThrow(message);
	});

	it('is named by the label of its field', () => {
		expect(() => toPsid('x', 'Buyer')).toThrow('Buyer: "x" is not a PSID');
	});
});
