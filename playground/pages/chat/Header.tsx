import { isIn } from '../design/frames.ts';
import { ChevronLeftIcon } from '../design/icons.tsx';
import { Avatar } from './Avatar.tsx';
import type { Thread } from './thread.ts';

interface HeaderProps {
	page: { name: string; picture: string };
	buyer: Thread['buyer'] | undefined;
}

export const Header = ({ page, buyer }: HeaderProps) => (
	<header class={`chat-header ${isIn('phone') ? 'chat-header-phone' : ''}`}>
		{!isIn('phone') && (
			<a class="round-button" href="/" aria-label="Back to the playground">
				<ChevronLeftIcon />
			</a>
		)}
		<Avatar name={page.name} picture={page.picture} size="medium" />
		<div class="chat-header-who">
			<h1>{page.name || 'Chat'}</h1>
			<p>Typically replies instantly</p>
		</div>
		{buyer && (
			<p class="chat-header-buyer" title={`You write as ${buyer.firstName} ${buyer.lastName}`}>
				<span class="visually-hidden">You write as </span>
				<span>{buyer.firstName}</span>
				<Avatar name={`${buyer.firstName} ${buyer.lastName}`} picture={buyer.picture} size="small" />
			</p>
		)}
	</header>
);
