import type { IDataObject } from 'n8n-workflow';

import { characterCount } from '../../../core/visibleText';
import { InvalidInput } from '../../../core/invalidInput';
import { optionalText, requiredText, requiredUrl } from '../../../vendors/messenger/sending/fieldText';
import { limits } from '../../../vendors/messenger/sending/limits';
import { toTemplate, type Message } from '../../../vendors/messenger/sending/message';

/** What the person answers with. */
type FeedbackQuestionType = 'csatStars' | 'csatEmojis' | 'csatNumbers' | 'nps' | 'ces' | 'freeForm';

export interface FeedbackRequest {
	title: unknown;
	subtitle: unknown;
	/** The words on the button that opens the question. */
	buttonTitle: unknown;
	questionType: FeedbackQuestionType;
	/** Comes back with the answer: letters, digits and underscores. */
	questionId: unknown;
	/** Left out, Messenger asks in its own words. */
	question?: unknown;
	/** What the ends of the scale mean. */
	scoreLabel?: 'neg_pos' | 'hard_easy' | 'dis_sat' | 'unlike_like' | 'poor_great';
	/** Lets the person add words to a score: the placeholder of that field. */
	followUp?: unknown;
	privacyUrl: unknown;
	/** 1 to 7 */
	expiresInDays?: number;
}

const questionTypes: Record<FeedbackQuestionType, { type: string; score_option?: string }> = {
	csatStars: { type: 'csat', score_option: 'five_stars' },
	csatEmojis: { type: 'csat', score_option: 'five_emojis' },
	csatNumbers: { type: 'csat', score_option: 'one_to_five' },
	nps: { type: 'nps', score_option: 'zero_to_ten' },
	ces: { type: 'ces', score_option: 'one_to_seven' },
	freeForm: { type: 'free_form' },
};

/**
 * A question about how it was; the answer comes as a feedback event.
 * https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback-template
 *
 * @throws InvalidInput that names the field
 */
export function toFeedbackTemplate(request: FeedbackRequest): Message {
	const { expiresInDays } = request;
	if (
		expiresInDays !== undefined &&
		!(Number.isInteger(expiresInDays) && expiresInDays >= 1 && expiresInDays <= limits.feedbackDays)
	) {
		throw new InvalidInput(
			'Expires In (Days)',
			`Expires In (Days): ${expiresInDays} is not possible`,
			`Use a whole number from 1 to ${limits.feedbackDays}.`,
		);
	}
	return toTemplate({
		template_type: 'customer_feedback',
		title: withoutUrl('Title', requiredText('Title', request.title, limits.feedbackTitle)),
		subtitle: withoutUrl('Subtitle', requiredText('Subtitle', request.subtitle, limits.feedbackSubtitle)),
		button_title: withoutUrl(
			'Button Title',
			requiredText('Button Title', request.buttonTitle, limits.feedbackButton),
		),
		feedback_screens: [{ questions: [toQuestion(request)] }],
		business_privacy: { url: requiredUrl('Privacy Policy URL', request.privacyUrl) },
		...(expiresInDays !== undefined && { expires_in_days: expiresInDays }),
	});
}

function toQuestion(request: FeedbackRequest): IDataObject {
	const id = requiredText('Question ID', request.questionId, 80);
	if (!/^\w+$/.test(id)) {
		throw new InvalidInput(
			'Question ID',
			`Question ID: "${id}" contains characters other than letters, digits and underscores`,
			'Use an ID like order_experience.',
		);
	}
	const { score_option: scoreOption, type } = questionTypes[request.questionType];
	const followUp = optionalText('Follow-Up', request.followUp, limits.feedbackPlaceholder);
	const question = optionalText('Question', request.question, limits.feedbackQuestion);
	if (question !== undefined && characterCount(question) < limits.feedbackQuestionAtLeast) {
		throw new InvalidInput(
			'Question',
			`Question: "${question}" is shorter than ${limits.feedbackQuestionAtLeast} characters`,
			"Write a full question, or leave it empty to use Messenger's own.",
		);
	}
	return {
		id,
		type,
		...(question && { title: withoutUrl('Question', question) }),
		...(scoreOption && { score_option: scoreOption }),
		...(scoreOption && request.scoreLabel && { score_label: request.scoreLabel }),
		...(scoreOption &&
			followUp && { follow_up: { type: 'free_form', placeholder: withoutUrl('Follow-Up', followUp) } }),
		...(!scoreOption && followUp && { placeholder: withoutUrl('Follow-Up', followUp) }),
	};
}

function withoutUrl(field: string, text: string): string {
	if (!/https?:\/\/|\bwww\./i.test(text)) return text;
	throw new InvalidInput(
		field,
		`${field} contains a web address`,
		'Facebook does not allow that here: remove it.',
	);
}
