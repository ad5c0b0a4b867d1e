import type { Field } from '../../core/fields/field';
import type { NotificationKind } from '../notifications/kinds';
import { allowedIn, checkPlaceholders } from '../../wording/placeholders';
import { languageOf, type Language } from '../../wording/languages';

/** An approved utility template of the merchant, and what goes into it. */
export interface MappedTemplate {
	kind: NotificationKind;
	name: string;
	/** As Facebook writes it: `en`, `pt_BR`. Empty, where the template says itself what it is, takes the buyer's. */
	language: string;
	/** Empty when the template itself says, by the names of its places, what goes where. */
	bodyValues: Array<{ name?: string; text: string }>;
	/** The end of the address of the template's button. */
	linkEnd?: string;
}

/**
 * Reads `[orderNumber], [amount]` or, for named templates, `order=[orderNumber], total=[amount]`.
 *
 * @throws InvalidInput that names what can't be used
 */
export function toBodyValues(
	field: Field,
	kind: NotificationKind,
	values: string,
): MappedTemplate['bodyValues'] {
	const parts = values
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return parts.map((part) => {
		const [, name, text] = /^(?:([a-z_][a-z0-9_]*)\s*=\s*)?(\[\w+\])$/.exec(part) ?? [];
		if (text === undefined) {
			throw field.refused(
				part,
				'is not a placeholder',
				'List placeholders in the order of the template, separated by commas: [orderNumber], [amount]. For a template with named places: order=[orderNumber], total=[amount].',
				60,
			);
		}
		checkPlaceholders(field.label, text, allowedIn(kind));
		return { ...(name && { name }), text };
	});
}

/** The template for this kind: one in the buyer's language, or one of which there may be one in it. */
export function chooseTemplate(
	templates: MappedTemplate[],
	kind: NotificationKind,
	language: Language,
): MappedTemplate | undefined {
	const fitting = templates.filter((template) => template.kind === kind);
	return (
		fitting.find((template) => languageOf(template.language) === language) ??
		fitting.find((template) => template.language === '') ??
		fitting[0]
	);
}
