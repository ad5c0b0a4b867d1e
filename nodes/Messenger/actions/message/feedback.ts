import type { IDataObject } from 'n8n-workflow';

import { characterCount } from '../../../core/visibleText';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import type { MessengerText } from '../../../vendors/messenger/panel/messengerText';
import { limits } from '../../../vendors/messenger/sending/limits';
import { toTemplate, type Message } from '../../../vendors/messenger/sending/message';
import {
	buttonTitleField,
	formField,
	privacyUrlField,
	questionIdField,
	questionTypeField,
	subtitleField,
	titleField,
} from './feedback.description';

const { expiresInDays: expiresField, followUp: followUpField, question: questionField } = formField.fields;

/** What the person answers with. */
type FeedbackQuestionType = ReturnType<typeof questionTypeField.parse>;

/** What is asked. In `form` is what may be left out: Messenger then asks in its own words. */
export interface FeedbackRequest extends ValuesOf<typeof formField> {
	title: unknown;
	subtitle: unknown;
	/** The words on the button that opens the question. */
	buttonTitle: unknown;
	questionType: FeedbackQuestionType;
	/** Comes back with the answer: letters, digits and underscores. */
	questionId: unknown;
	privacyUrl: unknown;
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
		throw expiresField.invalid(
			`: ${expiresInDays} is not possible`,
			`Use a whole number from 1 to ${limits.feedbackDays}.`,
		);
	}
	return toTemplate({
		template_type: 'customer_feedback',
		title: withoutUrl(titleField, titleField.required(request.title)),
		subtitle: withoutUrl(subtitleField, subtitleField.required(request.subtitle)),
		button_title: withoutUrl(buttonTitleField, buttonTitleField.required(request.buttonTitle)),
		feedback_screens: [{ questions: [toQuestion(request)] }],
		business_privacy: { url: privacyUrlField.required(request.privacyUrl) },
		...(expiresInDays !== undefined && { expires_in_days: expiresInDays }),
	});
}

function toQuestion(request: FeedbackRequest): IDataObject {
	const id = questionIdField.required(request.questionId);
	if (!/^\w+$/.test(id)) {
		throw questionIdField.refused(
			id,
			'contains characters other than letters, digits and underscores',
			'Use an ID like order_experience.',
			80,
		);
	}
	const { score_option: scoreOption, type } = questionTypes[request.questionType];
	const followUp = followUpField.optional(request.followUp);
	const question = questionField.optional(request.question);
	if (question !== undefined && characterCount(question) < limits.feedbackQuestionAtLeast) {
		throw questionField.refused(
			question,
			`is shorter than ${limits.feedbackQuestionAtLeast} characters`,
			"Write a full question, or leave it empty to use Messenger's own.",
		);
	}
	return {
		id,
		type,
		...(question && { title: withoutUrl(questionField, question) }),
		...(scoreOption && { score_option: scoreOption }),
		...(scoreOption && request.scoreLabel && { score_label: request.scoreLabel }),
		...(scoreOption &&
			followUp && { follow_up: { type: 'free_form', placeholder: withoutUrl(followUpField, followUp) } }),
		...(!scoreOption && followUp && { placeholder: withoutUrl(followUpField, followUp) }),
	};
}

function withoutUrl(field: MessengerText, text: string): string {
	if (!/https?:\/\/|\bwww\./i.test(text)) return text;
	throw field.invalid('contains a web address', 'Facebook does not allow that here: remove it.');
}
