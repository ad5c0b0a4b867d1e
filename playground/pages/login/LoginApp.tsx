import { useState } from 'preact/hooks';

import { AgreementSheet } from '../agreement/AgreementSheet.tsx';
import { answer, readOffer, type LoginOffer } from './loginApi.ts';

/** In a person's words. */
const words: Record<string, string> = {
	profile: 'Your name',
	email: 'Your email address',
	address: 'Your address',
	phone: 'Your phone number',
	'https://uri.paypal.com/services/paypalattributes': 'Your account ID, and whether PayPal has verified it',
};

/** PayPal's page on which a person logs in to a shop and agrees to what it gets to know. */
export function LoginApp() {
	const [chosen, setChosen] = useState(0);
	return (
		<AgreementSheet<LoginOffer>
			read={readOffer}
			isOpen={() => true}
			answer={async (what) => {
				const { people } = (await readOffer())!;
				return await answer(what === 'approve' ? 'agree' : 'cancel', people[chosen]!.payerId);
			}}
			topic={() => 'Log in with PayPal'}
			button={({ people }) => (people[chosen]!.hasAgreed ? 'Log in' : 'Agree and continue')}
		>
			{({ brandName, people, scopes }) => (
				<section class="summary" aria-labelledby="summary-title">
					<h2 id="summary-title">
						{people[chosen]!.hasAgreed ? `Welcome back to ${brandName}` : `${brandName} would like to know`}
					</h2>
					{!people[chosen]!.hasAgreed && (
						<ul data-testid="scopes">
							{scopes.flatMap((scope) => (words[scope] ? [<li key={scope}>{words[scope]}</li>] : []))}
						</ul>
					)}
					<label class="fine-print">
						Account{' '}
						<select
							data-testid="account"
							value={String(chosen)}
							onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
						>
							{people.map(({ payerId, name, email }, index) => (
								<option key={payerId} value={String(index)}>
									{name}, {email}
								</option>
							))}
						</select>
					</label>
				</section>
			)}
		</AgreementSheet>
	);
}
