import { fit, sameWords, type Check } from '../../../../../../nodes/vendors/messenger/questions/fit';

const list: Check = { kind: 'list', choices: ['Berlin', 'São Paulo'] };

it.each<[Check, string, object]>([
	[{ kind: 'any' }, '  Happy\nbirthday! ', { value: 'Happy\nbirthday!' }],
	[{ kind: 'number' }, '٣', { value: '3', number: 3 }],
	[{ kind: 'number' }, '２', { value: '2', number: 2 }],
	[{ kind: 'number', least: 1, most: 10 }, '10', { value: '10', number: 10 }],
	[{ kind: 'amount' }, '12,5', { value: '12.50', amount: '12.50' }],
	[{ kind: 'date' }, '24.12.2026', { value: '2026-12-24', date: '2026-12-24' }],
	[{ kind: 'email' }, 'it is <jo@example.com>.', { value: 'jo@example.com', email: 'jo@example.com' }],
	[{ kind: 'phone' }, '0049 30/123-456', { value: '+4930123456', phone: '+4930123456' }],
	[list, 'BERLIN!', { value: 'Berlin', choice: 'Berlin' }],
	[list, 'são paulo', { value: 'São Paulo', choice: 'São Paulo' }],
])('for %j, %j fits', (check, text, meant) => {
	expect(fit(check, text)).toEqual(meant);
});

it.each<[Check, string]>([
	[{ kind: 'any' }, '  '],
	[{ kind: 'number' }, '2 or 3'],
	[{ kind: 'number', least: 1 }, '0'],
	[{ kind: 'number', most: 10 }, '11'],
	[{ kind: 'amount' }, '-1'],
	[{ kind: 'amount' }, '1.005'],
	[{ kind: 'date' }, 'soon'],
	[{ kind: 'email' }, 'jo at example.com'],
	[{ kind: 'email' }, 'a@example.com or b@example.com'],
	[{ kind: 'phone' }, '12345'],
	[{ kind: 'phone' }, 'call me'],
	[list, 'Berlin or São Paulo'],
	[list, 'Hamburg'],
])('for %j, %j does not fit', (check, text) => {
	expect(fit(check, text)).toBeUndefined();
});

it('takes words for the same whatever their case and what stands behind them', () => {
	expect(sameWords('Yes', ' yes!! ')).toBe(true);
	expect(sameWords('Yes', 'yes please')).toBe(false);
});
