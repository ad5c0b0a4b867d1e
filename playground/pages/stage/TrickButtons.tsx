import type { ComponentChildren } from 'preact';

import { useTap } from '../chat/useTap.ts';
import { ClockIcon, CloseIcon, HourglassIcon, RepeatIcon } from '../design/icons.tsx';
import type { TrickName } from './tricks.ts';
import type { Tricks } from './useTricks.ts';

interface TrickButtonsProps {
	tricks: Tricks;
	/** First names of those who have a page open over the chat. */
	paying: string[];
	onCloseWindow(): void;
}

/** What a real day brings, at the press of a button. */
export function TrickButtons({ tricks, paying, onCloseWindow }: TrickButtonsProps) {
	const time = tricks.now?.toLocaleString('en', {
		weekday: 'short',
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
	});
	return (
		<div class="tricks" role="group" aria-label="What could happen">
			<Toggle
				name="slow"
				tricks={tricks}
				icon={<HourglassIcon />}
				title="PayPal is slow"
				text="Answers take five seconds longer."
			/>
			<Toggle
				name="twice"
				tricks={tricks}
				icon={<RepeatIcon />}
				title="Deliver twice"
				text="Each event reaches n8n once more."
			/>
			<Trick
				icon={<CloseIcon />}
				title="Buyer closes the window"
				text={
					paying.length > 0
						? `Closes the page that ${new Intl.ListFormat('en').format(paying)} looks at.`
						: 'Nobody has a page open just now.'
				}
				disabled={paying.length === 0}
				act={async () => onCloseWindow()}
			/>
			<Trick
				icon={<ClockIcon />}
				title="A day passes"
				text="For Messenger and PayPal only."
				state={time}
				act={tricks.letADayPass}
			/>
		</div>
	);
}

interface ToggleProps extends Omit<TrickProps, 'act' | 'isOn' | 'state'> {
	name: TrickName;
	tricks: Tricks;
}

const Toggle = ({ name, tricks, ...shown }: ToggleProps) => (
	<Trick
		{...shown}
		isOn={tricks.isOn(name)}
		state={tricks.isOn(name) ? 'On' : 'Off'}
		act={async () => await tricks.toggle(name)}
	/>
);

interface TrickProps {
	icon: ComponentChildren;
	title: string;
	text: string;
	/** Missing for what happens once. */
	isOn?: boolean;
	/** What it is like now. */
	state?: string | undefined;
	disabled?: boolean;
	act(): Promise<void>;
}

function Trick({ icon, title, text, isOn, state, disabled = false, act }: TrickProps) {
	const { state: tapped, tap } = useTap(act);
	return (
		<button
			type="button"
			class="trick"
			aria-pressed={isOn}
			aria-busy={tapped === 'busy'}
			disabled={disabled}
			onClick={() => tap()}
		>
			{icon}
			<b>{title}</b>
			{state && <span class="trick-state">{state}</span>}
			<small>{tapped === 'failed' ? 'That did not get through. Try again.' : text}</small>
		</button>
	);
}
