import type { ComponentChildren } from 'preact';

import { CardIcon, WalletIcon } from '../design/icons.tsx';
import { AccountChoice } from '../login/AccountChoice.tsx';
import type { Account } from '../login/accounts.ts';
import type { Card, CardProblems } from './card.ts';
import { CardForm } from './CardForm.tsx';
import type { FundingSource } from './order.ts';

interface PaymentChoiceProps {
	accounts: Account[];
	/** Who is logged in. */
	account: Account;
	onAccount(account: Account): void;
	cardFirst: boolean;
	source: FundingSource;
	onSource(source: FundingSource): void;
	card: Card;
	problems: CardProblems;
	/** @param cleared the field whose problem is settled by the change; all of them when absent */
	onCard(card: Card, cleared?: keyof Card): void;
}

export function PaymentChoice(props: PaymentChoiceProps) {
	const { accounts, account, onAccount, cardFirst, source, onSource, card, problems, onCard } = props;
	const wallet = (
		<Choice
			key="paypal"
			value="paypal"
			icon={<WalletIcon />}
			title="PayPal balance"
			hint={`Logged in as ${account.name}\n${account.email}`}
			chosen={source}
			onChoose={onSource}
		>
			<AccountChoice accounts={accounts} chosen={account} onChoose={onAccount} />
		</Choice>
	);
	const guest = (
		<Choice
			key="card"
			value="card"
			icon={<CardIcon />}
			title="Debit or credit card"
			hint="As a guest, without an account"
			chosen={source}
			onChoose={onSource}
		>
			<CardForm card={card} problems={problems} holder={account.name} onCard={onCard} />
		</Choice>
	);
	return (
		<fieldset class="choices">
			<legend>Pay with</legend>
			{cardFirst ? [guest, wallet] : [wallet, guest]}
		</fieldset>
	);
}

interface ChoiceProps {
	value: FundingSource;
	icon: ComponentChildren;
	title: string;
	hint: string;
	chosen: FundingSource;
	onChoose(source: FundingSource): void;
	children?: ComponentChildren;
}

function Choice({ value, icon, title, hint, chosen, onChoose, children }: ChoiceProps) {
	const checked = chosen === value;
	return (
		<div class={`choice ${checked ? 'choice-chosen' : ''}`}>
			<label class="choice-label">
				<input
					type="radio"
					name="fundingSource"
					value={value}
					checked={checked}
					aria-describedby={`${value}-hint`}
					onChange={() => onChoose(value)}
				/>
				<span class="choice-icon">{icon}</span>
				<span class="choice-title">{title}</span>
			</label>
			<p id={`${value}-hint`} class="choice-hint">
				{hint}
			</p>
			{checked && children}
		</div>
	);
}
