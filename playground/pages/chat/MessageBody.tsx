import { ButtonTemplate } from './templates/ButtonTemplate.tsx';
import { Carousel } from './templates/Carousel.tsx';
import { FeedbackCard } from './templates/FeedbackCard.tsx';
import { ImageGrid, ImageGridTemplate } from './templates/ImageGrid.tsx';
import { Media } from './templates/Media.tsx';
import { Receipt } from './templates/Receipt.tsx';
import { emojiOf } from './reactions.ts';
import { TextBubble } from './TextBubble.tsx';
import type { Attachment, ChatMessage } from './thread.ts';

interface MessageBodyProps {
	message: ChatMessage;
	/** What it answers, in short. */
	quoted?: string;
}

export function MessageBody({ message, quoted }: MessageBodyProps) {
	const attachments = [message.attachment ?? [], message.attachments ?? []].flat();
	const pictures = attachments.flatMap((one) => (one.type === 'image' ? [one.payload.url] : []));
	return (
		<>
			{quoted && <blockquote class="quote">{quoted}</blockquote>}
			{pictures.length > 1 && pictures.length === attachments.length ? (
				<ImageGrid urls={pictures} />
			) : (
				attachments.map((attachment, index) => (
					<AttachmentBody key={index} message={message} attachment={attachment} />
				))
			)}
			{message.text && <TextBubble text={message.text} />}
			{message.edits !== undefined && <span class="edited">Edited</span>}
			{message.reaction && (
				<span class="reaction" role="img" aria-label={`Reaction ${emojiOf(message.reaction)}`}>
					{emojiOf(message.reaction)}
				</span>
			)}
		</>
	);
}

function AttachmentBody({ message, attachment }: { message: ChatMessage; attachment: Attachment }) {
	const { mid, answered = false } = message;
	if (attachment.type !== 'template') return <Media type={attachment.type} url={attachment.payload.url} />;
	const { payload } = attachment;
	switch (payload.template_type) {
		case 'button':
			return <ButtonTemplate mid={mid} template={payload} />;
		case 'customer_feedback':
			return <FeedbackCard mid={mid} form={payload} answered={answered} />;
		case 'generic':
			return <Carousel mid={mid} template={payload} />;
		case 'image_grid':
			return <ImageGridTemplate mid={mid} template={payload} />;
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
