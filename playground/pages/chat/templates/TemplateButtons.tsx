import type { Button } from '../thread.ts';
import { AccountButton } from './AccountButton.tsx';
import { PostbackButton } from './PostbackButton.tsx';

interface TemplateButtonsProps {
	mid: string;
	buttons: Button[];
}

/** The buttons under a card. Links open over the chat on a phone of the stage, else in this tab. */
export const TemplateButtons = ({ mid, buttons }: TemplateButtonsProps) => (
	<div class="card-buttons">
		{buttons.map((button, index) => (
			<TemplateButton key={index} mid={mid} button={button} />
		))}
	</div>
);

function TemplateButton({ mid, button }: { mid: string; button: Button }) {
	const { type, title = '', payload = '', url } = button;
	switch (type) {
		case 'postback':
			return <PostbackButton className="card-button" mid={mid} title={title} payload={payload} />;
		case 'web_url':
			return (
				<Link href={url} height={button.webview_height_ratio}>
					{title}
				</Link>
			);
		case 'phone_number':
			return <Link href={`tel:${payload}`}>{title}</Link>;
		case 'account_link':
			return <AccountButton url={url} />;
		case 'account_unlink':
			return <AccountButton />;
		default:
			return (
				<button type="button" class="card-button" disabled>
					{title || type}
				</button>
			);
	}
}

interface LinkProps {
	href: string | undefined;
	/** How much of the screen the page takes. */
	height?: string;
	children: string;
}

const Link = ({ href, height, children }: LinkProps) => (
	<a class="card-button" href={href} data-height={height}>
		{children}
	</a>
);
