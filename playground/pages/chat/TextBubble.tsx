import { isLargeEmoji, splitLinks } from './richText.ts';

export const TextBubble = ({ text }: { text: string }) =>
	isLargeEmoji(text) ? (
		<p class="large-emoji">{text}</p>
	) : (
		<p class="bubble">
			{splitLinks(text).map(({ text: part, href }, index) =>
				href ? (
					<a key={index} href={href}>
						{part}
					</a>
				) : (
					part
				),
			)}
		</p>
	);
