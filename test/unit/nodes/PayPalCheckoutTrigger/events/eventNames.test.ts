import { eventNames } from '../../../../../nodes/PayPalCheckoutTrigger/events/eventNames';
import { eventsField } from '../../../../../nodes/PayPalCheckoutTrigger/events/events.description';
import { eventTypes } from '../../../../../playground/payPal/webhooks/eventTypes.ts';

describe('the events a merchant can choose', () => {
	it('are all that PayPal has', () => {
		const offered = eventNames.map(({ eventType }) => eventType);
		expect(new Set(offered)).toEqual(new Set(eventTypes.map(({ name }) => name)));
		expect(new Set(offered).size).toBe(offered.length);
	});

	it('stand in groups, in order, each under a name of its own', () => {
		const names = eventNames.map(({ name }) => name);
		expect([...names].sort((a, b) => a.localeCompare(b))).toEqual(names);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)?: [A-Z]/);
	});

	it('are found by the name PayPal has for them, too', () => {
		for (const option of eventsField.property.options as Array<{ value: string; description?: string }>) {
			if (option.value !== '*') expect(option.description).toContain(option.value);
		}
	});
});
