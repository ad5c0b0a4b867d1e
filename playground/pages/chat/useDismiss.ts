import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Closes what is open when the person taps elsewhere or presses Escape. */
export function useDismiss(whole: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
	useEffect(() => {
		if (!open) return;
		const tapped = ({ target }: PointerEvent) => {
			if (!whole.current?.contains(target as Node)) close();
		};
		const pressed = ({ key }: KeyboardEvent) => {
			if (key === 'Escape') close();
		};
		document.addEventListener('pointerdown', tapped);
		document.addEventListener('keydown', pressed);
		return () => {
			document.removeEventListener('pointerdown', tapped);
			document.removeEventListener('keydown', pressed);
		};
	});
}
