import { buyers } from '../../../../playground/seed.ts';
import { graphOf } from '../../../support/graph';
import { withSimulators } from '../../../support/simulators';

const psid = buyers[0]!.psid;

describe('Control plane of Messenger', () => {
	const { control } = graphOf(withSimulators());

	it.each([
		['inbox', { psid: '1', action: 'take' }, 404, 'Nobody has the PSID'],
		['inbox', { psid, action: 'write' }, 400, '"write" needs "text"'],
		['inbox', { psid, action: 'release' }, 409, 'not the thread owner'],
		['inbox', { psid, action: 'leave' }, 400, 'action'],
		['routing', { defaultApp: '1', pageId: '1' }, 404, 'No Page'],
		['routing', {}, 400, 'defaultApp'],
		['templates', { name: 'none', status: 'APPROVED' }, 409, 'no template "none"'],
		['templates', { name: 'none', status: 'GOOD' }, 400, 'status'],
		['policy', { action: 'warn' }, 400, 'action'],
		['limits', { throttle: { code: 5, forMs: 1 } }, 400, 'code'],
		['automated-answers', { psid: '1', active: true }, 404, 'Nobody has the PSID'],
	])('%s refuses %j', async (path, body, status, said) => {
		const answer = await control(`messenger/${path}`, body);
		expect(answer.status).toBe(status);
		expect(JSON.stringify(answer.data)).toContain(said.replaceAll('"', '\\"'));
	});

	it('makes tokens of the person who runs the Pages', async () => {
		const { status, data } = await control('messenger/tokens', {
			kind: 'user',
			permissions: ['pages_show_list'],
		});
		expect(status).toBe(201);
		expect(data).toEqual({
			accessToken: expect.stringMatching(/^EAAP/),
			user: { id: expect.any(String), name: 'Robin Ellis' },
			permissions: ['pages_show_list'],
		});
	});
});
