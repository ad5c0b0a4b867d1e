import { invitationLifetimeMs, readInvitation, toInvitation } from '../../../../nodes/linking/invitation';
import { readLoginState } from '../../../../nodes/linking/login';

const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const nowMs = 1_795_000_000_000;
const invitation = toInvitation(chat, 'secret', nowMs);

it('says whose chat it is for, until it is too old', () => {
	expect(readInvitation(invitation, 'secret', nowMs)).toEqual(chat);
	expect(readInvitation(invitation, 'secret', nowMs + invitationLifetimeMs - 1)).toEqual(chat);
	expect(readInvitation(invitation, 'secret', nowMs + invitationLifetimeMs)).toBe('expired');
});

it('says nothing to others, and names nobody to whoever sees it', () => {
	expect(readInvitation(invitation, 'other', nowMs)).toBeUndefined();
	expect(Buffer.from(invitation, 'base64url').toString()).not.toContain(chat.psid);
});

it('is no login that has begun', () => {
	expect(readLoginState(invitation, 'secret', nowMs)).toBeUndefined();
});
