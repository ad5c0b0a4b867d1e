interface AvatarProps {
	name: string;
	picture?: string;
	size: 'small' | 'medium' | 'large';
}

const initialsOf = (name: string) =>
	name
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.slice(0, 2)
		.map((word) => word.charAt(0).toLocaleUpperCase())
		.join('');

/** A face beside a name: decoration, so screen readers pass it by. */
export const Avatar = ({ name, picture, size }: AvatarProps) => (
	<span class={`avatar avatar-${size}`} aria-hidden="true">
		{picture ? <img src={picture} alt="" /> : initialsOf(name)}
	</span>
);
