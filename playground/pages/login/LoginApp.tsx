import { AgreementSheet } from '../agreement/AgreementSheet.tsx';
import { answer, readOffer, type Candidate, type LoginOffer } from './loginApi.ts';

/** In a person's words. */
const words: Record<string, string> = {
	profile: 'Your name',
	email: 'Your email address',
	address: 'Your address',
	phone: 'Your phone number',
	'https://uri.paypal.com/services/paypalattributes': 'Your account ID, and whether PayPal has verified it',
};

/** PayPal's page on which a person logs in to a shop and agrees to what it gets to know. */
export const LoginApp = () => (
	<AgreementSheet<LoginOffer, Candidate>
		read={readOffer}
		isOpen={() => true}
		answer={async (what, payerId) => await answer(what === 'approve' ? 'agree' : 'cancel', payerId)}
		topic={() => 'Log in with PayPal'}
		button={(_offer, { hasAgreed }) => (hasAgreed ? 'Log in' : 'Agree and continue')}
	>
		{({ brandName, scopes }, { hasAgreed }) => (
			<section class="summary" aria-labelledby="summary-title">
				<h2 id="summary-title">
					{hasAgreed ? `Welcome back to ${brandName}` : `${brandName} would like to know`}
				</h2>
				{!hasAgreed && (
					<ul data-testid="scopes">
						{scopes.flatMap((scope) => (words[scope] ? [<li key={scope}>{words[scope]}</li>] : []))}
					</ul>
				)}
			</section>
		)}
	</AgreementSheet>
);
