import { FileIcon } from '../../design/icons.tsx';
import type { Button } from '../thread.ts';
import { TemplateButtons } from './TemplateButtons.tsx';
import { pictureSource } from '../../design/pictureSource.ts';

interface MediaProps {
	type: 'image' | 'video' | 'audio' | 'file';
	url: string | undefined;
	mid?: string;
	buttons?: Button[];
}

export const Media = ({ type, url, mid, buttons }: MediaProps) => (
	<div class="card media-card" data-testid={`media-${type}`}>
		<Content type={type} url={url} />
		{mid && buttons && buttons.length > 0 && <TemplateButtons mid={mid} buttons={buttons} />}
	</div>
);

function Content({ type, url }: Pick<MediaProps, 'type' | 'url'>) {
	if (!url) return <p class="media-note">An attachment that is stored at Meta</p>;
	switch (type) {
		case 'image':
			return <img src={pictureSource(url)} alt="Picture" />;
		case 'video':
			return <video src={url} controls preload="metadata" />;
		case 'audio':
			return <audio src={url} controls preload="metadata" />;
		default:
			return (
				<a class="media-note" href={url}>
					<FileIcon /> {url.split('/').at(-1)}
				</a>
			);
	}
}
