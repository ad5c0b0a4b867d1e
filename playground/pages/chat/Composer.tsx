import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { SendIcon } from '../design/icons.tsx';

interface ComposerProps {
	disabled: boolean;
	onSend(text: string): void;
}

export function Composer({ disabled, onSend }: ComposerProps) {
	const [text, setText] = useState('');
	const input = useRef<HTMLTextAreaElement>(null);
	const ready = !disabled && text.trim() !== '';

	useLayoutEffect(() => {
		const box = input.current;
		if (!box) return;
		box.style.height = 'auto';
		box.style.height = `${box.scrollHeight}px`;
	}, [text]);

	useEffect(() => {
		// On a phone the keyboard would cover the greeting.
		if (!disabled && matchMedia('(hover: hover) and (pointer: fine)').matches) input.current?.focus();
	}, [disabled]);

	const send = () => {
		if (!ready) return;
		onSend(text.trim());
		setText('');
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
				aria-label="Message"
				placeholder="Write a message…"
				rows={1}
				value={text}
				disabled={disabled}
				enterkeyhint="send"
				autocomplete="off"
				onInput={(event) => setText(event.currentTarget.value)}
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
