import { failureOf, runMessenger, withMessengerChat } from '../support/messengerRun';

const { simulators, graphCalls } = withMessengerChat();

/**
 * React with an expression that gave nothing took the reaction away, and a menu for one person, whose "Menu For" gave nothing,
 * became the menu of everybody.
 */
it.each<[string, [string, string], object, string]>([
	['a reaction', ['message', 'react'], { mid: 'm_1', reaction: '={{ $json.mood }}' }, 'Reaction'],
	[
		'whom a menu is for',
		['profile', 'setPersistentMenu'],
		{
			menuFor: '={{ $json.whom }}',
			menu: { language: [{ items: { item: [{ type: 'postback', title: 'Shop', payload: 'SHOP' }] } }] },
		},
		'Menu For',
	],
])('refuses %s whose expression gives nothing, before any call', async (_, operation, parameters, field) => {
	simulators.world.calls.length = 0;
	const run = runMessenger(`${simulators.origin}/graph.facebook.com`, operation, parameters as never);
	expect((await failureOf(run))?.message).toContain(`${field}: the expression returns nothing`);
	expect(graphCalls()).toEqual([]);
});
