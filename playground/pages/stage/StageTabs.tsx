import { useRef } from 'preact/hooks';

interface StageTabsProps {
	tabs: Array<{ id: string; name: string }>;
	chosen: string;
	onChoose(id: string): void;
}

/** The element that a tab brings into sight. */
export const panelOf = (id: string): string => `panel-${id}`;

/** What to look at, where not everything fits. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function StageTabs({ tabs, chosen, onChoose }: StageTabsProps) {
	const list = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
		const step = steps[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const index = tabs.findIndex(({ id }) => id === chosen);
		const next = (index + step + tabs.length) % tabs.length;
		onChoose(tabs[next]!.id);
		(list.current?.children[next] as HTMLElement | undefined)?.focus();
	};
	return (
		<div ref={list} class="stage-tabs" role="tablist" aria-label="On the stage" onKeyDown={move}>
			{tabs.map(({ id, name }) => (
				<button
					key={id}
					type="button"
					role="tab"
					id={`tab-${id}`}
					aria-selected={id === chosen}
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
