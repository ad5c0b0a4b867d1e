import {
	placeholdersOf,
	type ParameterFormat,
	type TemplateButton,
	type TemplateComponent,
} from './definition.ts';

/** Why a template was turned down: Meta's reason, and where it says more, that. */
export interface Rejection {
	reason: 'INCORRECT_PARAMS' | 'PARAMS_TO_WORD_RATIO_EXCEED_LIMIT' | 'TAG_SHOULD_BE_MARKETING';
	specific?: 'TEMPLATE_VARIABLES_MISSING_SAMPLE_VALUES';
}

/** Meta says only that there is a limit. */
const fewestWordsPerParameter = 3;
const advertising = /\b(sale|discount|coupon|promo(tion)?|special offer|deal|buy now|shop now)\b|% off/i;
const missingSample: Rejection = {
	reason: 'INCORRECT_PARAMS',
	specific: 'TEMPLATE_VARIABLES_MISSING_SAMPLE_VALUES',
};

/** What Meta's review finds wrong with a template that is well formed. */
export function review(components: TemplateComponent[], format: ParameterFormat): Rejection | undefined {
	for (const component of components) {
		const rejection =
			component.type === 'BUTTONS'
				? reviewButtons(component.buttons ?? [])
				: (reviewText(component, format) ?? reviewWording(component));
		if (rejection) return rejection;
	}
	return undefined;
}

function reviewText(component: TemplateComponent, format: ParameterFormat): Rejection | undefined {
	if (component.format === 'IMAGE') return component.example?.header_handle?.[0] ? undefined : missingSample;
	const placeholders = placeholdersOf(component.text ?? '');
	const wellNamed =
		format === 'NAMED'
			? placeholders.every((name) => /^[a-z_][a-z0-9_]*$/.test(name))
			: placeholders.every((name, index) => Number(name) === index + 1);
	if (!wellNamed) return { reason: 'INCORRECT_PARAMS' };
	return placeholders.every((name, index) => hasSample(component, format, name, index))
		? undefined
		: missingSample;
}

function hasSample(
	{ type, example = {} }: TemplateComponent,
	format: ParameterFormat,
	name: string,
	index: number,
): boolean {
	if (format === 'NAMED') {
		const samples = type === 'HEADER' ? example.header_text_named_params : example.body_text_named_params;
		return samples?.some(({ param_name: sampled }) => sampled === name) ?? false;
	}
	const samples = type === 'HEADER' ? example.header_text : example.body_text?.[0];
	return samples?.[index] !== undefined && samples[index] !== '';
}

function reviewWording({ type, text = '' }: TemplateComponent): Rejection | undefined {
	if (advertising.test(text)) return { reason: 'TAG_SHOULD_BE_MARKETING' };
	if (type !== 'BODY') return undefined;
	if (/^\s*\{\{/.test(text) || /\}\}\s*$/.test(text)) return { reason: 'INCORRECT_PARAMS' };
	return countWords(text.replace(/\{\{.*?\}\}/g, ' ')) < placeholdersOf(text).length * fewestWordsPerParameter
		? { reason: 'PARAMS_TO_WORD_RATIO_EXCEED_LIMIT' }
		: undefined;
}

/** Also in languages that put no spaces between them. */
const countWords = (text: string): number =>
	[...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
		({ isWordLike }) => isWordLike,
	).length;

/** A link may vary at its end. */
function reviewButtons(buttons: TemplateButton[]): Rejection | undefined {
	for (const { url, example } of buttons) {
		const placeholders = placeholdersOf(url ?? '');
		if (placeholders.length > 1 || (placeholders.length === 1 && !url!.trim().endsWith('}}'))) {
			return { reason: 'INCORRECT_PARAMS' };
		}
		if (placeholders.length === 1 && !example?.url_suffix_example) return missingSample;
	}
	return undefined;
}
