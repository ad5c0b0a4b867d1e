import { switchPlan } from './switchPlan';

export const deactivate = switchPlan('INACTIVE', {
	name: 'Deactivate',
	value: 'deactivate',
	action: 'Deactivate plan',
	description: 'Take a plan off the market. Whoever has subscribed already goes on.',
});
