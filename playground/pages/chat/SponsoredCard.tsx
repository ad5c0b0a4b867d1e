import { pictureSource } from '../design/pictureSource.ts';

/** An ad of the shop as somebody meets it on Facebook. */
export interface Ad {
	id: string;
	title: string;
	text: string;
	picture: string;
}

interface SponsoredCardProps {
	ad: Ad;
	page: { name: string; picture: string };
	onTap(): void;
}

/** A click-to-Messenger ad: its button opens the chat. */
export const SponsoredCard = ({ ad, page, onTap }: SponsoredCardProps) => (
	<article class="sponsored" data-testid="ad" aria-label={`Sponsored: ${ad.title}`}>
		<header>
			<img src={page.picture} alt="" width={36} height={36} />
			<div>
				<b>{page.name}</b>
				<small>Sponsored</small>
			</div>
		</header>
		<p>{ad.text}</p>
		<img class="sponsored-picture" src={pictureSource(ad.picture)} alt="" />
		<footer>
			<h1>{ad.title}</h1>
			<button type="button" class="pill-button" onClick={onTap}>
				Send message
			</button>
		</footer>
	</article>
);
