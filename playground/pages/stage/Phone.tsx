import type { RefObject } from 'preact';

import { Avatar } from '../chat/Avatar.tsx';
import { frameOf } from '../design/frames.ts';
import { CloseIcon } from '../design/icons.tsx';
import { panelOf, tabOf } from './StageTabs.tsx';
import type { Person } from './world.ts';

interface PhoneProps {
	pageId: string;
	buyer: Person;
	hidden: boolean;
	/** A tab brings it into sight. */
	hasTab: boolean;
	now: Date | undefined;
	frame: RefObject<HTMLIFrameElement | null> | ((frame: HTMLIFrameElement | null) => void);
	onRemove(): void;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Somebody with a phone in the hand; on it is the chat page, as it stands at its own address. */
export function Phone({ pageId, buyer, hidden, hasTab, now, frame, onRemove }: PhoneProps) {
	const { psid, firstName, lastName, locale } = buyer;
	const name = `${firstName} ${lastName}`.trim();
	return (
		<section
			class="seat"
			id={panelOf(psid)}
			{...(hasTab ? { role: 'tabpanel', 'aria-labelledby': tabOf(psid) } : { 'aria-label': name })}
			hidden={hidden}
			data-testid="phone"
			data-name={name}
		>
			<header class="seat-caption">
				<Avatar name={name} size="small" />
				<div>
					<h2>{name}</h2>
					<p>
						{languages.of(locale.slice(0, 2))} · PSID …{psid.slice(-4)}
					</p>
				</div>
				<button
					type="button"
					class="round-button"
					aria-label={`Take ${name} off the stage`}
					onClick={onRemove}
				>
					<CloseIcon />
				</button>
			</header>
			<div class="phone">
				<p class="phone-bar" aria-hidden="true">
					<span>{now?.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })}</span>
					<i />
					<span />
				</p>
				<iframe
					ref={frame}
					title={`Phone of ${name}`}
					src={`/m.me/${pageId}?as=${psid}`}
					{...frameOf('phone', psid)}
				/>
			</div>
		</section>
	);
}
