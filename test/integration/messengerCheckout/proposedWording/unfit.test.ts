import type { INodeParameters } from 'n8n-workflow';

import { withProposedWording } from './withProposedWording';

const { simulators, create, reviewed, closeWindow, reasonOf } = withProposedWording();

describe('a template that does not fit is an outcome, with the reason', () => {
	const approve = async (parameters: INodeParameters) => {
		await create({ wording: 'own', name: 'payment_received', language: 'en', ...parameters });
		reviewed();
		closeWindow();
	};

	it('when it was never made, or is not approved', async () => {
		closeWindow();
		expect(await reasonOf('paid')).toMatch(/"payment_received" was not sent: There is no approved template/);
	});

	it('when its places are numbered, and nobody has written what goes there', async () => {
		await approve({
			body: 'We have received your payment for order {{1}}, thank you.',
			bodySamples: { sample: [{ example: '1' }] },
		});
		expect(await reasonOf('paid')).toMatch(/\{\{1\}\} does not say what goes there/);
	});

	it('when it wants what is not known', async () => {
		const text = 'Thank you for shopping at [shopName]: we have received your payment of [amount].';
		await create({ notification: 'paid', words: { value: { text } } });
		reviewed();
		closeWindow();
		expect(await reasonOf('paid')).toMatch(/it needs \[shopName\], which is not known here/);
	});

	it('when its button leads elsewhere than the link does', async () => {
		await create({ notification: 'reminder' });
		reviewed();
		closeWindow();
		expect(await reasonOf('reminder')).toMatch(
			/leads to https:\/\/www\.paypal\.com\/checkoutnow.*but the link is/,
		);
	});

	it('when Facebook does not let it be read', async () => {
		closeWindow();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: 'message_templates',
			action: 'fail',
			status: 400,
			body: { error: { message: '(#10) No permission', type: 'OAuthException', code: 10 } },
		});
		expect(await reasonOf('paid')).toMatch(
			/"payment_received" was not sent: Your Facebook app lacks a permission/,
		);
	});
});
