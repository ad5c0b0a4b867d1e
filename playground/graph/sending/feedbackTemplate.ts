import { badParameter } from '../api/errors.ts';
import { all, list, number, object, oneOf, text, url, variant, type Check } from '../api/schema.ts';

const anything: Check = () => undefined;

const noUrl: Check = (value, param) => {
	if (/https?:\/\/|www\./i.test(value as string)) throw badParameter(`Param ${param} must not contain a URL`);
};

const words = (max: number, min = 1): Check => all(text({ min, max }), noUrl);

const questionId = all(text({ max: 80 }), (value, param) => {
	if (!/^\w+$/.test(value as string)) throw badParameter(`Param ${param} must be alphanumeric`);
});

const question = (optional: Record<string, Check>): Check =>
	object({
		required: { id: questionId, type: anything },
		optional: { title: words(85, 5), ...optional },
	});

const scored = (...options: string[]): Check =>
	question({
		score_label: oneOf('neg_pos', 'hard_easy', 'dis_sat', 'unlike_like', 'poor_great'),
		score_option: oneOf(...options),
		follow_up: object({ required: { type: oneOf('free_form') }, optional: { placeholder: words(65) } }),
	});

const days = all(number, (value, param) => {
	const count = Number(value);
	if (!Number.isInteger(count) || count < 1 || count > 7) throw badParameter(`Param ${param} must be 1 to 7`);
});

/** https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback-template */
export const customerFeedback: Check = object({
	required: {
		template_type: anything,
		title: words(65),
		subtitle: words(80),
		button_title: words(20),
		feedback_screens: list(
			object({
				required: {
					questions: list(
						variant(
							'type',
							{
								csat: scored('one_to_five', 'five_stars', 'five_emojis'),
								nps: scored('zero_to_ten'),
								ces: scored('one_to_seven'),
								free_form: question({ placeholder: words(65) }),
							},
							(_kind, param) =>
								badParameter(`Param ${param}[type] must be one of {csat, nps, ces, free_form}`),
						),
						{ max: 1 },
					),
				},
			}),
			{ max: 1 },
		),
		business_privacy: object({ required: { url } }),
	},
	optional: { expires_in_days: days },
});

export interface FeedbackQuestion {
	id: string;
	type: 'csat' | 'nps' | 'ces' | 'free_form';
	follow_up?: { type: 'free_form' };
}

const scores: Record<string, [number, number]> = { csat: [1, 5], nps: [0, 10], ces: [1, 7] };

/** Is this an answer the form would let a person give? */
export function isAnswerTo({ type }: FeedbackQuestion, answer: string): boolean {
	const range = scores[type];
	if (!range) return answer !== '';
	return /^\d+$/.test(answer) && Number(answer) >= range[0] && Number(answer) <= range[1];
}
