import { placeTrigger } from '../support/messengerTrigger';
import { resetN8nServices, runHook } from '../support/n8nCore';

beforeEach(() => resetN8nServices());

it('tells other nodes where pay links lead only as long as the trigger is published', async () => {
	const trigger = placeTrigger('http://graph.invalid', { registration: 'manual', events: ['message'] });
	const announced = () => (trigger.staticData?.global as { messengerCheckout?: object })?.messengerCheckout;
	await runHook(trigger, 'checkExists');
	const page = { payPageUrl: expect.stringContaining('/webhook/') };
	expect(announced()).toEqual(page);

	await runHook({ ...trigger, isTest: true }, 'delete');
	expect(announced()).toEqual(page);
	await runHook(trigger, 'delete');
	expect(announced()).toBeUndefined();
});
