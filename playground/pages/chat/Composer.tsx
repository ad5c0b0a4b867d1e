import { useEffect, useRef, useState } from 'preact/hooks';

import { isIn } from '../design/frames.ts';
import { WritingField } from './WritingField.tsx';

interface ComposerProps {
	disabled: boolean;
	onSend(text: string): void;
}

export function Composer({ disabled, onSend }: ComposerProps) {
	const [text, setText] = useState('');
	const input = useRef<HTMLTextAreaElement>(null);

	useEffect(() => {
		// On a phone the keyboard would cover the greeting, and on the stage there are several.
		if (disabled || isIn('phone')) return;
		if (matchMedia('(hover: hover) and (pointer: fine)').matches) input.current?.focus();
	}, [disabled]);

	return (
		<WritingField
			input={input}
			text={text}
			label="Message"
			placeholder="Write a message…"
			disabled={disabled}
			onText={setText}
			onSend={onSend}
		/>
	);
}
