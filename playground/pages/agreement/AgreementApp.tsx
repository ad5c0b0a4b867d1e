import { AgreementSheet } from './AgreementSheet.tsx';
import { answer, isOpen, readAgreement, type Agreement } from './agreement.ts';

/** PayPal's page on which a buyer lets a shop charge their account later, without buying anything now. */
export const AgreementApp = ({ id }: { id: string }) => (
	<AgreementSheet<Agreement>
		read={async () => await readAgreement(id)}
		isOpen={isOpen}
		answer={async (what, payerId) => await answer(what, id, payerId)}
		topic={() => 'Save your PayPal account'}
		button={() => 'Agree and save'}
	>
		{({ brandName, description }) => (
			<section class="summary" aria-labelledby="summary-title">
				<h2 id="summary-title" data-testid="agreement">
					{brandName} may charge your account later
				</h2>
				<p class="summary-description">{description ?? 'Nothing is charged now.'}</p>
			</section>
		)}
	</AgreementSheet>
);
