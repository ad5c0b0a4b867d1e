import type { GridImage, ImageGridPayload } from '../thread.ts';
import { PostbackButton } from './PostbackButton.tsx';
import { TemplateButtons } from './TemplateButtons.tsx';
import { pictureSource } from '../../design/pictureSource.ts';

/** Several pictures as one message: two beside each other, more in rows of three. */
export const ImageGrid = ({ urls }: { urls: Array<string | undefined> }) => (
	<div
		class={`card image-grid ${urls.length % 3 === 0 || urls.length > 4 ? 'image-grid-3' : ''}`}
		data-testid="image-grid"
	>
		{urls.map((url, index) =>
			url ? (
				<img key={index} src={pictureSource(url)} alt={`Picture ${index + 1} of ${urls.length}`} />
			) : (
				<p key={index} class="media-note">
					A picture that is stored at Meta
				</p>
			),
		)}
	</div>
);

/** The template of the same name: pictures that lead somewhere, one of them large, and buttons below. */
export const ImageGridTemplate = ({ mid, template }: { mid: string; template: ImageGridPayload }) => (
	<>
		{template.elements.map(({ images, title, subtitle, buttons = [] }, index) => (
			<div key={index} class="card grid-card" data-testid="image-grid-template">
				<div class={`image-grid ${images.length % 2 === 0 ? '' : 'image-grid-odd'}`}>
					{images.map((image, at) => (
						<GridPicture key={at} mid={mid} image={image} name={`Picture ${at + 1} of ${images.length}`} />
					))}
				</div>
				{title && (
					<div class="product-about">
						<h3>{title}</h3>
						{subtitle && <p>{subtitle}</p>}
					</div>
				)}
				{buttons.length > 0 && <TemplateButtons mid={mid} buttons={buttons} />}
			</div>
		))}
	</>
);

function GridPicture({ mid, image, name }: { mid: string; image: GridImage; name: string }) {
	const { url, is_hero_image: isHero, action } = image;
	const className = `grid-picture ${isHero ? 'grid-picture-hero' : ''}`;
	const picture = <img src={pictureSource(url)} alt={name} />;
	if (action?.type === 'web_url') {
		return (
			<a class={className} href={action.url}>
				{picture}
			</a>
		);
	}
	if (action?.type !== 'postback') return <span class={className}>{picture}</span>;
	const { payload = '', text = '' } = action;
	return (
		<PostbackButton className={className} mid={mid} title={text} payload={payload}>
			{picture}
		</PostbackButton>
	);
}
