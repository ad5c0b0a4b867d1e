import { purposeOf, type CallPurpose } from '../../../../../../nodes/vendors/messenger/api/callPurpose';

describe('what a call is for', () => {
	it.each<[string, CallPurpose]>([
		['POST 108/messages', 'send'],
		['GET t_1/messages', 'read'],
		['GET 108/conversations', 'read'],
		['GET me', 'read'],
		['GET 333/subscriptions', 'publish'],
		['POST 333/subscriptions', 'publish'],
		['DELETE 333/subscriptions', 'publish'],
		['GET 108/subscribed_apps', 'publish'],
		['POST 108/subscribed_apps', 'publish'],
		['POST 108/take_thread_control', 'takeThread'],
		['POST 108/pass_thread_control', 'change'],
		['POST 108/message_templates', 'change'],
		['DELETE 555', 'change'],
	])('%s: %s', (call, purpose) => {
		const [method, path] = call.split(' ') as ['GET' | 'POST' | 'DELETE', string];
		expect(purposeOf({ method, path: path.split('/') })).toBe(purpose);
	});
});
