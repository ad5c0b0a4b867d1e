import { useRef, useState } from 'preact/hooks';

import type { FeedbackPayload } from '../feedback.ts';
import { FeedbackForm } from './FeedbackForm.tsx';

interface FeedbackCardProps {
	mid: string;
	form: FeedbackPayload;
	/** It can be sent back once. */
	answered: boolean;
}

/** Asks how it was. The question itself comes up when the button is tapped. */
export function FeedbackCard({ mid, form, answered }: FeedbackCardProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const [open, setOpen] = useState(false);
	return (
		<div class="card button-card" data-testid="feedback">
			<div class="product-about">
				<h3>{form.title}</h3>
				<p>{form.subtitle}</p>
			</div>
			<div class="card-buttons">
				<button
					type="button"
					class="card-button"
					disabled={answered}
					onClick={() => {
						setOpen(true);
						dialog.current?.showModal();
					}}
				>
					{answered ? 'Thank you for your answer' : form.button_title}
				</button>
			</div>
			<dialog ref={dialog} class="sheet" aria-label={form.title} onClose={() => setOpen(false)}>
				{open && <FeedbackForm mid={mid} form={form} onClose={() => dialog.current?.close()} />}
			</dialog>
		</div>
	);
}
