import type { ComponentChildren } from 'preact';

import { ChatIcon, ChevronRightIcon, FlowIcon, SlidersIcon } from '../design/icons.tsx';
import { useEditor } from './useEditor.ts';

export interface LandingProps {
	page: { id: string; name: string; username: string };
	picture: string;
	buyers: Array<{ psid: string; firstName: string; lastName: string }>;
	ads: Array<{ id: string; title: string }>;
}

const products = ['stoneware-mug', 'maple-syrup', 'coffee-beans', 'oat-cookies', 'tea-towel', 'gift-box'];

const records: Array<[string, string]> = [
	['credentials', 'Credentials'],
	['state', 'State'],
	['deliveries', 'Webhooks sent'],
	['calls', 'API calls'],
];

export function Landing({ page, picture, buyers, ads }: LandingProps) {
	const editor = useEditor();
	return (
		<main class="landing">
			<header class="hero">
				<img class="hero-picture" src={picture} alt="" width={72} height={72} />
				<h1>{page.name}</h1>
				<p>
					A shop that sells in a chat. Messenger and PayPal are simulated on this machine: no account is
					needed, no money moves.
				</p>
			</header>
			<ul class="window" aria-hidden="true">
				{products.map((name) => (
					<li key={name}>
						<img src={`/shop/pictures/${name}.svg`} alt="" />
					</li>
				))}
			</ul>
			<div class="doors">
				<Door
					icon={<ChatIcon />}
					title="Chat with the shop"
					text="Write as one of these buyers, and buy something. Or answer them, in the inbox."
				>
					<Way href="/stage" name="The stage: many phones" main />
					{buyers.map(({ psid, firstName, lastName }) => (
						<Way key={psid} href={`/m.me/${page.username}?as=${psid}`} name={`${firstName} ${lastName}`} />
					))}
					{ads.map(({ id, title }) => (
						<Way key={id} href={`/m.me/${page.username}?ad=${id}`} name={`An ad: ${title}`} />
					))}
					<Way href="/business.facebook.com/latest/inbox" name="The shop’s inbox" />
				</Door>
				{editor && (
					<Door
						icon={<FlowIcon />}
						title="See how it works"
						text="The flow that serves the chat, on n8n’s canvas."
					>
						<Way href={editor.editor} name="Open the n8n editor" main />
						{editor.login && (
							<dl class="login">
								<dt>E-mail</dt>
								<dd>{editor.login.email}</dd>
								<dt>Password</dt>
								<dd>{editor.login.password}</dd>
							</dl>
						)}
					</Door>
				)}
				<Door
					icon={<SlidersIcon />}
					title="Look behind the scenes"
					text="What the simulated Messenger and PayPal know and did, as JSON."
				>
					{records.map(([what, name]) => (
						<Way key={what} href={`/_playground/${what}`} name={name} />
					))}
				</Door>
			</div>
		</main>
	);
}

interface DoorProps {
	icon: ComponentChildren;
	title: string;
	text: string;
	children: ComponentChildren;
}

const Door = ({ icon, title, text, children }: DoorProps) => (
	<section class="door">
		<h2>
			{icon} {title}
		</h2>
		<p>{text}</p>
		<div class="ways">{children}</div>
	</section>
);

const Way = ({ href, name, main = false }: { href: string; name: string; main?: boolean }) => (
	<a class={`way ${main ? 'way-main' : ''}`} href={href}>
		{name} <ChevronRightIcon />
	</a>
);
