import { cardBrand, formatCardNumber, formatExpiry, testCard, type Card, type CardProblems } from './card.ts';

interface CardFormProps {
	card: Card;
	problems: CardProblems;
	/** Whose name the test card carries. */
	holder: string;
	onCard(card: Card, cleared?: keyof Card): void;
}

export function CardForm({ card, problems, holder, onCard }: CardFormProps) {
	const field = (name: keyof Card, format: (text: string) => string = (text) => text) => ({
		name,
		value: card[name],
		problem: problems[name],
		onText: (text: string) => onCard({ ...card, [name]: format(text) }, name),
	});
	return (
		<div class="card-form">
			<Field
				label="Card number"
				note={cardBrand(card.number)}
				placeholder="1234 5678 9012 3456"
				inputMode="numeric"
				autocomplete="cc-number"
				{...field('number', formatCardNumber)}
			/>
			<Field
				label="Expires"
				placeholder="MM / YY"
				inputMode="numeric"
				autocomplete="cc-exp"
				{...field('expiry', formatExpiry)}
			/>
			<Field
				label="Security code"
				placeholder="123"
				inputMode="numeric"
				autocomplete="cc-csc"
				{...field('securityCode', (text) => text.replace(/\D/g, '').slice(0, 4))}
			/>
			<Field label="Name on card" autocomplete="cc-name" {...field('name')} />
			<button type="button" class="test-card-button" onClick={() => onCard(testCard(holder, new Date()))}>
				Fill in a test card
			</button>
		</div>
	);
}

interface FieldProps {
	label: string;
	/** Said beside the label, e.g. the card's network. */
	note?: string;
	name: keyof Card;
	value: string;
	problem: string | undefined;
	placeholder?: string;
	inputMode?: 'numeric';
	autocomplete: string;
	onText(text: string): void;
}

function Field({
	label,
	note,
	name,
	value,
	problem,
	placeholder,
	inputMode,
	autocomplete,
	onText,
}: FieldProps) {
	const problemId = `${name}-problem`;
	return (
		<div class={`field field-${name}`}>
			<label for={name}>{label}</label>
			{note && <span class="field-note">{note}</span>}
			<input
				id={name}
				name={name}
				type="text"
				value={value}
				placeholder={placeholder}
				inputMode={inputMode}
				autocomplete={autocomplete}
				aria-invalid={problem ? 'true' : undefined}
				aria-describedby={problem ? problemId : undefined}
				onInput={(event) => onText(event.currentTarget.value)}
			/>
			{problem && (
				<p id={problemId} class="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
}
