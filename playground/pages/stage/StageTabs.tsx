import { useRef } from 'preact/hooks';

interface StageTabsProps {
	tabs: Array<{ id: string; name: string }>;
	chosen: string;
	/** All whose panels are in sight, the chosen one among them. */
	shown: string[];
	onChoose(id: string): void;
}

/** The element that a tab brings into sight. */
export const panelOf = (id: string): string => `panel-${id}`;

/** What names the panel of a tab. */
export const tabOf = (id: string): string => `tab-${id}`;

/** What to look at, where not everything fits. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function StageTabs({ tabs, chosen, shown, onChoose }: StageTabsProps) {
	const list = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const { length } = tabs;
		const index = tabs.findIndex(({ id }) => id === chosen);
		const places: Record<string, number> = {
			ArrowLeft: (index + length - 1) % length,
			ArrowRight: (index + 1) % length,
			Home: 0,
			End: length - 1,
		};
		const next = places[event.key];
		if (next === undefined) return;
		event.preventDefault();
		onChoose(tabs[next]!.id);
		(list.current?.children[next] as HTMLElement | undefined)?.focus();
	};
	return (
		<div
			ref={list}
			class="stage-tabs"
			role="tablist"
			aria-label="On the stage"
			aria-multiselectable={shown.length > 1}
			onKeyDown={move}
		>
			{tabs.map(({ id, name }) => (
				<button
					key={id}
					type="button"
					role="tab"
					id={tabOf(id)}
					aria-selected={shown.includes(id)}
					aria-controls={panelOf(id)}
					tabIndex={id === chosen ? 0 : -1}
					onClick={() => onChoose(id)}
				>
					{name}
				</button>
			))}
		</div>
	);
}
