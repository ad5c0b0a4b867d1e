import type { QuickReply } from './thread.ts';
import { pictureSource } from '../design/pictureSource.ts';

interface QuickRepliesProps {
	replies: QuickReply[];
	onTap(reply: QuickReply): void;
}

export const QuickReplies = ({ replies, onTap }: QuickRepliesProps) => (
	<div class="quick-replies" role="group" aria-label="Quick replies" data-testid="quick-replies">
		{replies.map((reply, index) => (
			<button key={`${index}-${reply.payload}`} type="button" class="chip" onClick={() => onTap(reply)}>
				{reply.imageUrl && <img src={pictureSource(reply.imageUrl)} alt="" />}
				{reply.title}
			</button>
		))}
	</div>
);
