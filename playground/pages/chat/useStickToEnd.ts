import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { scrollBehavior } from '../design/motion.ts';

const nearEndPx = 96;

export interface StickToEnd {
	scroller: RefObject<HTMLDivElement | null>;
	content: RefObject<HTMLDivElement | null>;
	/** The person reads further up: the end is out of sight. */
	away: boolean;
	goToEnd(): void;
}

/** Keeps the end in sight while things are added, unless the person has scrolled up to read. */
export function useStickToEnd(): StickToEnd {
	const scroller = useRef<HTMLDivElement>(null);
	const content = useRef<HTMLDivElement>(null);
	const stuck = useRef(true);
	const [away, setAway] = useState(false);

	const jump = useCallback(() => {
		const box = scroller.current;
		if (box) box.scrollTop = box.scrollHeight;
	}, []);

	useEffect(() => {
		const box = scroller.current;
		const list = content.current;
		if (!box || !list) return;
		let lastTop = 0;
		const watch = () => {
			const nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
			// Growing content and our own way down move the end away too: only going up is a person's wish.
			if (nearEnd) stuck.current = true;
			else if (box.scrollTop < lastTop) stuck.current = false;
			lastTop = box.scrollTop;
			setAway(!stuck.current);
		};
		const follow = new ResizeObserver(() => {
			if (stuck.current) jump();
		});
		follow.observe(box);
		follow.observe(list);
		box.addEventListener('scroll', watch, { passive: true });
		return () => {
			follow.disconnect();
			box.removeEventListener('scroll', watch);
		};
	}, [jump]);

	const goToEnd = useCallback(() => {
		stuck.current = true;
		setAway(false);
		scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: scrollBehavior() });
	}, []);

	return { scroller, content, away, goToEnd };
}
