import { readResumeUrl } from '../../nodes/core/resumeUrl';
import { toWaitingUrl } from '../../nodes/payPage/checkoutLink';

it('calls its own host also when somebody set WEBHOOK_URL with two slashes at the end', () => {
	const own = readResumeUrl('https://n8n.example.com//webhook-waiting/231?signature=t')!;
	const url = toWaitingUrl(own.origin, { ...own.execution, checkoutId: 'c' }, { step: 'pay' });
	expect(new URL(url).origin).toBe('https://n8n.example.com');
});
