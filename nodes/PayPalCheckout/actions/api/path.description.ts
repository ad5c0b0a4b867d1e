import { field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';
import { toUrl } from '../../../core/webAddress';

const remedy = 'Enter only what comes after the host, for example /v2/invoicing/invoices?page=1.';

/** The part of a PayPal address after the host. A path can't lead anywhere else than to the PayPal of the credential. */
export const pathField = field(
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v2/invoicing/invoices',
		description: "As PayPal's API reference has it, without the host",
	},
	(value, self) => {
		const path = toText(value, self).trim();
		if (path === '') throw self.invalid('is empty', remedy);
		if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) throw self.refused(path, 'has a host in it', remedy, 80);
		if (!/^\/[\x21-\x7e]*$/.test(path) || /[\\#]/.test(path))
			throw self.refused(path, 'is not a path', `${remedy} It begins with a slash and has no spaces.`, 80);
		if (!staysBelow(path))
			throw self.refused(path, 'leads out of the API', 'Leave out . and .. between the slashes.', 80);
		if (/^\/v1\/oauth2(\/|$|\?)/i.test(decoded(path)))
			throw self.refused(path, 'would return access tokens', 'n8n gets them by itself for each call.', 80);
		return path;
	},
);

/** Whether it is still what it was once its dots and escapes are worked out. */
function staysBelow(path: string): boolean {
	const [written = ''] = path.split('?');
	const read = toUrl(written, 'https://api-m.paypal.com/')?.pathname;
	const isPlain = decoded(written)
		.split(/[/\\]/)
		.every((part) => part !== '.' && part !== '..');
	return isPlain && read === written && !decoded(written).slice(1).startsWith('/');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
