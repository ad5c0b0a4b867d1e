import { buyerTexts, type Language } from '../../../../nodes/wording/languages';
import { buyers } from '../../../../playground/seed.ts';
import { Buyer } from '../../../support/buyer';
import { withProposedWording } from './withProposedWording';

const { simulators, checkout, create, tell, reviewed, closeWindow, lastText } = withProposedWording();

const lea = buyers[1]!.psid;

describe('of several languages', () => {
	const approved = async (...asked: Language[]) => {
		await create(
			{ notification: 'pending', wordingLanguage: '={{ $json.language }}' },
			asked.map((language) => ({ language })),
		);
		reviewed();
	};
	const tellLea = async () => {
		await new Buyer(simulators.origin, lea).writes('hi');
		closeWindow();
		const orderId = await checkout.order({ psid: lea });
		const review = { fundingSource: 'paypal', pendingReason: 'PENDING_REVIEW' };
		await tell('pending', await checkout.settled(orderId, review, lea), { language: 'buyer' }, ['']);
		return await lastText(lea);
	};

	it('the one of the buyer goes out', async () => {
		await approved('de', 'en', 'fr');
		expect(await tellLea()).toMatch(/^Merci/);
	});

	it('English, where there is none in it', async () => {
		await approved('de', 'en');
		const { reasons } = buyerTexts.en.notification;
		expect(await tellLea()).toMatch(/^Thank you! .* of \$24\.00 for/);
		expect(await lastText(lea)).toContain(reasons.review);
	});

	it('any, where there is not even that', async () => {
		await approved('de');
		expect(await tellLea()).toMatch(/^Vielen Dank/);
	});
});
