import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

import { SendIcon } from '../design/icons.tsx';

interface WritingFieldProps {
	/** The field itself, for whoever wants to put the cursor there. */
	input: RefObject<HTMLTextAreaElement | null>;
	text: string;
	/** What it is for, and what stands in it while it is empty. */
	label: string;
	placeholder: string;
	disabled?: boolean;
	onText(text: string): void;
	onSend(text: string): void;
}

/** Where a message is written: grows with its lines, sends with Enter. */
export function WritingField(props: WritingFieldProps) {
	const { input, text, label, placeholder, disabled = false, onText, onSend } = props;
	const ready = !disabled && text.trim() !== '';

	useLayoutEffect(() => {
		const box = input.current;
		if (!box) return;
		box.style.height = 'auto';
		box.style.height = `${box.scrollHeight}px`;
	}, [input, text]);

	const send = () => {
		if (!ready) return;
		onSend(text.trim());
		onText('');
		input.current?.focus();
	};

	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<textarea
				ref={input}
				class="composer-input"
				aria-label={label}
				placeholder={placeholder}
				rows={1}
				value={text}
				disabled={disabled}
				enterkeyhint="send"
				autocomplete="off"
				onInput={(event) => onText(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
					event.preventDefault();
					send();
				}}
			/>
			<button type="submit" class="round-button composer-send" aria-label="Send" disabled={!ready}>
				<SendIcon />
			</button>
		</form>
	);
}
