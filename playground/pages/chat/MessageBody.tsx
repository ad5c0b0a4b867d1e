import { Media } from './templates/Media.tsx';
import { ButtonTemplate } from './templates/ButtonTemplate.tsx';
import { Carousel } from './templates/Carousel.tsx';
import { Receipt } from './templates/Receipt.tsx';
import { TextBubble } from './TextBubble.tsx';
import type { Attachment, ChatMessage } from './thread.ts';

export const MessageBody = ({ message }: { message: ChatMessage }) => (
	<>
		{[message.attachment ?? [], message.attachments ?? []].flat().map((attachment, index) => (
			<AttachmentBody key={index} mid={message.mid} attachment={attachment} />
		))}
		{message.text && <TextBubble text={message.text} />}
		{message.reaction && (
			<span class="reaction" role="img" aria-label={`Reaction ${message.reaction}`}>
				{message.reaction}
			</span>
		)}
	</>
);

function AttachmentBody({ mid, attachment }: { mid: string; attachment: Attachment }) {
	if (attachment.type !== 'template') return <Media type={attachment.type} url={attachment.payload.url} />;
	const { payload } = attachment;
	switch (payload.template_type) {
		case 'button':
			return <ButtonTemplate mid={mid} template={payload} />;
		case 'generic':
			return <Carousel mid={mid} template={payload} />;
		case 'receipt':
			return <Receipt receipt={payload} />;
		case 'media':
			return payload.elements.map(({ media_type, url, buttons }) => (
				<Media key={url} type={media_type} url={url} mid={mid} buttons={buttons} />
			));
		default:
			return <p class="bubble">This kind of message cannot be shown here.</p>;
	}
}
