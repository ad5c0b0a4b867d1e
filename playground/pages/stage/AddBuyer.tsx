import { useRef, useState } from 'preact/hooks';

import { useTap } from '../chat/useTap.ts';
import { CloseIcon, PlusIcon } from '../design/icons.tsx';
import { mostBuyers, type Cast } from './useCast.ts';

const locales = ['en_US', 'de_DE', 'es_ES', 'fr_FR', 'it_IT', 'ja_JP', 'nl_NL', 'pl_PL', 'pt_BR'];
const languages = new Intl.DisplayNames('en', { type: 'language' });

interface AddBuyerProps {
	cast: Cast;
	onAdded(psid: string): void;
}

/** Brings somebody onto the stage: one of the people there are, or somebody new. */
export function AddBuyer({ cast, onAdded }: AddBuyerProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const [name, setName] = useState('');
	const [locale, setLocale] = useState(locales[0]!);
	const absent = cast.people.filter(({ psid }) => !cast.buyers.some((buyer) => buyer.psid === psid));
	const isFull = cast.buyers.length >= mostBuyers;
	const done = (psid: string) => {
		dialog.current?.close();
		setName('');
		onAdded(psid);
	};
	const { state, tap } = useTap(async () => {
		const [firstName = '', ...rest] = name.trim().split(/\s+/);
		const { psid } = await cast.join({ firstName, lastName: rest.join(' '), locale });
		done(psid);
	});

	return (
		<>
			<button
				type="button"
				class="pill-button stage-add"
				disabled={isFull}
				title={isFull ? `${mostBuyers} phones are as many as a browser keeps connected` : undefined}
				onClick={() => dialog.current?.showModal()}
			>
				<PlusIcon /> Add a buyer
			</button>
			<dialog ref={dialog} class="add-buyer" aria-labelledby="add-buyer-title">
				<div class="add-buyer-bar">
					<h2 id="add-buyer-title">Who else is shopping?</h2>
					<button
						type="button"
						class="round-button"
						aria-label="Close"
						onClick={() => dialog.current?.close()}
					>
						<CloseIcon />
					</button>
				</div>
				{absent.length > 0 && (
					<ul class="absent">
						{absent.map(({ psid, firstName, lastName, locale: spoken }) => (
							<li key={psid}>
								<button
									type="button"
									onClick={() => {
										cast.add(psid);
										done(psid);
									}}
								>
									<b>
										{firstName} {lastName}
									</b>
									<small>{languages.of(spoken.slice(0, 2))}</small>
								</button>
							</li>
						))}
					</ul>
				)}
				<form
					onSubmit={(event) => {
						event.preventDefault();
						tap();
					}}
				>
					<h3>Somebody new</h3>
					<label>
						Name
						<input
							value={name}
							required
							maxLength={50}
							autocomplete="off"
							onInput={(event) => setName(event.currentTarget.value)}
						/>
					</label>
					<label>
						Language
						<select value={locale} onChange={(event) => setLocale(event.currentTarget.value)}>
							{locales.map((one) => (
								<option key={one} value={one}>
									{languages.of(one.slice(0, 2))}
								</option>
							))}
						</select>
					</label>
					{state === 'failed' && (
						<p class="tap-problem" role="alert">
							That did not get through. Try again.
						</p>
					)}
					<button type="submit" class="pill-button" disabled={name.trim() === ''}>
						Add
					</button>
				</form>
			</dialog>
		</>
	);
}
