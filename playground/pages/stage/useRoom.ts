import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** As narrow as a phone gets, and what is between two of them. */
const narrowestPhonePx = 330;
const gapPx = 24;

export interface Room {
	place: RefObject<HTMLDivElement | null>;
	/** How many phones fit beside each other. */
	fits: number;
	/** This is a phone itself: one thing at a time. */
	isSmall: boolean;
}

const small = '(max-width: 759px)';

/** How much fits on the screen. */
export function useRoom(): Room {
	const place = useRef<HTMLDivElement>(null);
	const [fits, setFits] = useState(1);
	const [isSmall, setIsSmall] = useState(() => matchMedia(small).matches);

	useEffect(() => {
		const media = matchMedia(small);
		const changed = () => setIsSmall(media.matches);
		media.addEventListener('change', changed);
		const observer = new ResizeObserver(([entry]) => {
			const width = entry?.contentRect.width ?? 0;
			if (width > 0) setFits(Math.max(1, Math.floor((width + gapPx) / (narrowestPhonePx + gapPx))));
		});
		if (place.current) observer.observe(place.current);
		return () => {
			media.removeEventListener('change', changed);
			observer.disconnect();
		};
	}, []);

	return { place, fits: isSmall ? 1 : fits, isSmall };
}
