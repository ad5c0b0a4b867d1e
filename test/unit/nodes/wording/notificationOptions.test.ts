import { notificationKinds } from '../../../../nodes/checkout/notifications/kinds';
import { toOptions } from '../../../../nodes/wording/notificationOptions';

it('names and explains each kind', () => {
	const options = toOptions(notificationKinds);
	expect(options.map(({ value }) => value)).toEqual(notificationKinds);
	for (const { name, description } of options) expect([name, description]).not.toContain('');
	expect(new Set(options.map(({ name }) => name)).size).toBe(notificationKinds.length);
});
