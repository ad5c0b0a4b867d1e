import { useRef, useState } from 'preact/hooks';

import { MenuIcon } from '../design/icons.tsx';
import { PostbackButton } from './templates/PostbackButton.tsx';
import type { Button } from './thread.ts';
import { useDismiss } from './useDismiss.ts';

interface PersistentMenuProps {
	items: Button[];
	/** There is no field to write in: the menu takes its place. */
	alone: boolean;
}

/** The menu beside the field to write in: always there, whatever was said last. */
export function PersistentMenu({ items, alone }: PersistentMenuProps) {
	const [open, setOpen] = useState(false);
	const whole = useRef<HTMLDivElement>(null);
	const close = () => setOpen(false);
	useDismiss(whole, open, close);

	return (
		<div class="menu" ref={whole}>
			<button
				type="button"
				class={alone ? 'menu-bar' : 'round-button'}
				aria-label="Menu"
				aria-haspopup="menu"
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			>
				<MenuIcon />
				{alone && 'Menu'}
			</button>
			{open && (
				<div class="menu-items" role="group" aria-label="Menu of the shop" data-testid="menu">
					{items.map(({ type, title = '', url, payload = '', webview_height_ratio: height }, index) =>
						type === 'web_url' ? (
							<a key={index} class="menu-item" href={url} data-height={height} onClick={close}>
								{title}
							</a>
						) : (
							<PostbackButton
								key={index}
								className="menu-item"
								title={title}
								payload={payload}
								onTapped={close}
							/>
						),
					)}
				</div>
			)}
		</div>
	);
}
