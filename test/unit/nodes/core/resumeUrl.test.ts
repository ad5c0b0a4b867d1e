import { readResumeUrl } from '../../../../nodes/core/resumeUrl';

describe('the address at which an execution is resumed', () => {
	it('holds what it takes to resume it', () => {
		expect(readResumeUrl('https://n8n.example.com/n8n/webhook-waiting/231?signature=t')).toEqual({
			origin: 'https://n8n.example.com',
			execution: { executionId: '231', resumeToken: 't', waitingPath: '/n8n/webhook-waiting' },
		});
	});

	it.each(['', 'not an address', 'https://n8n.example.com/webhook-waiting/231'])(
		'is none without a key to the execution: %j',
		(resumeUrl) => expect(readResumeUrl(resumeUrl)).toBeUndefined(),
	);
});
