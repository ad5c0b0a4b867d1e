import type { IWebhookFunctions } from 'n8n-workflow';

import { ProvenCredentials } from '../../../../../nodes/core/webhook/provenCredentials';

/** A trigger whose credential holds a secret; a delivery is proven by the secret it was signed with. */
function trigger(secret: string, node: object = {}, mode = 'webhook') {
	const stored = { secret };
	const reads: string[] = [];
	const proofs: string[] = [];
	const context = {
		getMode: () => mode,
		getNode: () => ({ id: 'node', credentials: { api: { id: '1' } }, parameters: {}, ...node }),
		getWorkflow: () => ({ id: 'workflow' }),
	} as unknown as IWebhookFunctions;
	return {
		stored,
		reads,
		proofs,
		proves: async (recent: ProvenCredentials<{ secret: string }>, signedWith: string) => {
			const { verdict, credentials } = await recent.prove(
				context,
				async () => {
					reads.push(stored.secret);
					return { ...stored };
				},
				(known) => {
					proofs.push(known.secret);
					return { ok: known.secret === signedWith };
				},
			);
			return [verdict.ok, credentials.secret];
		},
	};
}

describe('the credential of a trigger', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('is read once for all deliveries of a minute that it proves', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { reads, proves } = trigger('a');
		for (let count = 0; count < 5; count++) expect(await proves(recent, 'a')).toEqual([true, 'a']);
		expect(reads).toEqual(['a']);
		jest.advanceTimersByTime(60_000);
		await proves(recent, 'a');
		expect(reads).toEqual(['a', 'a']);
	});

	it('never refuses by what it was before', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { stored, proves } = trigger('a');
		await proves(recent, 'a');
		stored.secret = 'b';
		expect(await proves(recent, 'b')).toEqual([true, 'b']);
		expect(await proves(recent, 'a')).toEqual([false, 'b']);
	});

	it('that was changed proves nothing as it was for longer than a minute, however many deliveries come', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { stored, proves } = trigger('a');
		await proves(recent, 'a');
		stored.secret = 'b';
		for (let second = 0; second < 59; second++) {
			expect(await proves(recent, 'a')).toEqual([true, 'a']);
			jest.advanceTimersByTime(1000);
		}
		jest.advanceTimersByTime(1000);
		expect(await proves(recent, 'a')).toEqual([false, 'b']);
	});

	it('that is still the same is not tried twice', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { proofs, proves } = trigger('a');
		await proves(recent, 'a');
		expect(await proves(recent, 'forged')).toEqual([false, 'a']);
		expect(proofs).toHaveLength(2);
	});

	it('is not kept when it proved nothing', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { reads, proves } = trigger('a');
		await proves(recent, 'forged');
		await proves(recent, 'forged');
		expect(reads).toHaveLength(2);
	});

	it.each([
		['another credential is chosen', { credentials: { api: { id: '2' } } }],
		['the node is set in another way', { parameters: { authentication: 'oAuth2' } }],
		['it is another node', { id: 'other' }],
	])('is read again when %s', async (_, node) => {
		const recent = new ProvenCredentials<{ secret: string }>();
		await trigger('a').proves(recent, 'a');
		const other = trigger('b', node);
		expect(await other.proves(recent, 'a')).toEqual([false, 'b']);
	});

	it('is read each time while the workflow is tried out', async () => {
		const recent = new ProvenCredentials<{ secret: string }>();
		const { reads, proves } = trigger('a', {}, 'manual');
		await proves(recent, 'a');
		await proves(recent, 'a');
		expect(reads).toHaveLength(2);
	});
});
