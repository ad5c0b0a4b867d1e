import type { Account } from './accounts.ts';

interface AccountChoiceProps {
	/** First whoever is logged in on this phone. */
	accounts: Account[];
	chosen: Account;
	onChoose(account: Account): void;
}

/** Who is logged in, and anybody else who might be. The real PayPal asks for a password here. */
export function AccountChoice({ accounts, chosen, onChoose }: AccountChoiceProps) {
	return (
		<details class="other-account">
			<summary>Not {chosen.name.split(' ', 1)[0]}?</summary>
			<label>
				Log in as{' '}
				<select
					data-testid="account"
					value={chosen.payerId}
					onChange={({ currentTarget: { value } }) =>
						onChoose(accounts.find(({ payerId }) => payerId === value)!)
					}
				>
					{accounts.map(({ payerId, name, email }) => (
						<option key={payerId} value={payerId}>
							{name}, {email}
						</option>
					))}
				</select>
			</label>
		</details>
	);
}
