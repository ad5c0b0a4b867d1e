import { switchPlan } from './switchPlan';

export const activate = switchPlan('ACTIVE', {
	name: 'Activate',
	value: 'activate',
	action: 'Activate plan',
	description: 'Let buyers subscribe to a plan',
});
