/** How to scroll for people, some of whom asked for less motion. */
export const scrollBehavior = (): ScrollBehavior =>
	matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
