import type { ComponentChildren } from 'preact';

const icon = (drawing: ComponentChildren) => (
	<svg
		class="icon"
		viewBox="0 0 24 24"
		width="24"
		height="24"
		fill="none"
		stroke="currentColor"
		stroke-width="2"
		stroke-linecap="round"
		stroke-linejoin="round"
		aria-hidden="true"
	>
		{drawing}
	</svg>
);

export const SendIcon = () =>
	icon(
		<path
			d="M3.2 5.1c-.4-1.2.8-2.3 2-1.7l15.6 7.3a1.4 1.4 0 0 1 0 2.6L5.2 20.6c-1.2.6-2.4-.5-2-1.7l1.7-5.300 8.300-1.600-8.300-1.600z"
			fill="currentColor"
			stroke="none"
		/>,
	);
export const ChevronLeftIcon = () => icon(<path d="m14.5 6-6 6 6 6" />);
export const ChevronRightIcon = () => icon(<path d="m9.5 6 6 6-6 6" />);
export const ChevronDownIcon = () => icon(<path d="m6 9.5 6 6 6-6" />);
export const ArrowDownIcon = () => icon(<path d="M12 5v14m-6-6 6 6 6-6" />);
export const CloseIcon = () => icon(<path d="m6.5 6.5 11 11m0-11-11 11" />);
export const PlusIcon = () => icon(<path d="M12 5.5v13M5.5 12h13" />);
export const LockIcon = () =>
	icon(
		<path d="M7 11h10a1.500 1.500 0 0 1 1.500 1.500V18a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-5.500A1.500 1.500 0 0 1 7 11zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
	);
export const ClockIcon = () =>
	icon(
		<>
			<circle cx="12" cy="12" r="8.500" />
			<path d="M12 7.500V12l3 2" />
		</>,
	);
export const RepeatIcon = () =>
	icon(
		<path d="M4.500 11V9.500a3 3 0 0 1 3-3h11m-3-3 3 3-3 3M19.500 13v1.500a3 3 0 0 1-3 3h-11m3 3-3-3 3-3" />,
	);
export const ArrowUpIcon = () => icon(<path d="M12 19V5m-6 6 6-6 6 6" />);
export const HourglassIcon = () =>
	icon(<path d="M7 4h10M7 20h10M8 4v3.500L12 12l4-4.500V4M8 20v-3.500L12 12l4 4.500V20" />);
export const CheckIcon = () => icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const AlertIcon = () =>
	icon(
		<>
			<circle cx="12" cy="12" r="9" />
			<path d="M12 7.5v5.5m0 3.2v.1" />
		</>,
	);
export const CardIcon = () =>
	icon(
		<>
			<rect x="3" y="5.5" width="18" height="13" rx="2.5" />
			<path d="M3 10h18M7 14.8h3" />
		</>,
	);
export const WalletIcon = () =>
	icon(
		<>
			<path d="M4 7.5A2.5 2.5 0 0 1 6.5 5H17v3M4 7.5V17a2.5 2.5 0 0 0 2.5 2.5H20V8H4.5" />
			<path d="M16 13.8h.1" stroke-width="3" />
		</>,
	);
export const PinIcon = () =>
	icon(
		<>
			<path d="M12 21s6.5-5.8 6.5-11a6.5 6.5 0 0 0-13 0c0 5.2 6.5 11 6.5 11z" />
			<circle cx="12" cy="10" r="2.3" />
		</>,
	);
export const FlaskIcon = () =>
	icon(
		<path d="M9.5 3.5h5M10.5 3.5v6L5 18.2A1.5 1.5 0 0 0 6.3 20.5h11.4a1.5 1.5 0 0 0 1.3-2.3l-5.5-8.7v-6M7.7 14.5h8.6" />,
	);
export const ReceiptIcon = () =>
	icon(<path d="M5.5 3.5h13v17l-2.2-1.5-2.1 1.5-2.2-1.5-2.2 1.5-2.1-1.5-2.2 1.5zM9 8.5h6M9 12.5h6" />);
export const FileIcon = () => icon(<path d="M7 3.5h6.5L18 8v12.5H7zM13 3.5V8.5h5" />);
export const ChatIcon = () =>
	icon(
		<path d="M6.5 4.5h11A2.5 2.5 0 0 1 20 7v7.5a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 3.5V17h-1A2.5 2.5 0 0 1 4 14.5V7a2.5 2.5 0 0 1 2.5-2.5z" />,
	);
export const FlowIcon = () =>
	icon(
		<>
			<circle cx="5.5" cy="12" r="2.5" />
			<circle cx="18.5" cy="6" r="2.5" />
			<circle cx="18.5" cy="18" r="2.5" />
			<path d="M8 12h2.5c3 0 2-6 5.5-6M10.5 12c3 0 2 6 5.5 6" />
		</>,
	);
export const SlidersIcon = () =>
	icon(
		<>
			<path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
			<circle cx="15.5" cy="7" r="2.3" />
			<circle cx="8.5" cy="17" r="2.3" />
		</>,
	);
export const MenuIcon = () => icon(<path d="M4.500 7h15M4.500 12h15M4.500 17h9" />);
export const SmileIcon = () =>
	icon(
		<>
			<circle cx="12" cy="12" r="9" />
			<path d="M8.500 14.500c1.900 2.400 5.100 2.400 7 0M9 9.600v.1m6-.1v.1" />
		</>,
	);
export const StarIcon = () =>
	icon(
		<path
			d="m12 3.500 2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8z"
			fill="currentColor"
		/>,
	);
