import type { Button } from '../thread.ts';
import { AccountButton } from './AccountButton.tsx';
import { PostbackButton } from './PostbackButton.tsx';

interface TemplateButtonsProps {
	mid: string;
	buttons: Button[];
}

/** The buttons under a card: links open in this tab, as in Messenger's own web view. */
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
			return <Link href={url}>{title}</Link>;
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

const Link = ({ href, children }: { href: string | undefined; children: string }) => (
	<a class="card-button" href={href}>
		{children}
	</a>
);
