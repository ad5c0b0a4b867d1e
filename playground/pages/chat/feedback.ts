/** A customer feedback form: https://developers.facebook.com/docs/messenger-platform/send-messages/templates/customer-feedback-template */
export interface FeedbackPayload {
	template_type: 'customer_feedback';
	title: string;
	subtitle: string;
	button_title: string;
	/** One screen with one question. */
	feedback_screens: [{ questions: [FeedbackQuestion] }];
	business_privacy: { url: string };
}

export interface FeedbackQuestion {
	type: 'csat' | 'nps' | 'ces' | 'free_form';
	title?: string;
	score_label?: string;
	score_option?: string;
	placeholder?: string;
	follow_up?: { placeholder?: string };
}

/** One answer to tap: what is sent, and what stands on it. */
export interface Score {
	answer: string;
	shown: string;
}

const titles: Record<FeedbackQuestion['type'], string> = {
	csat: 'How satisfied are you?',
	nps: 'How likely are you to recommend us to a friend?',
	ces: 'How easy was it?',
	free_form: 'What would you like to tell us?',
};

const ranges: Record<FeedbackQuestion['type'], [first: number, last: number] | undefined> = {
	csat: [1, 5],
	nps: [0, 10],
	ces: [1, 7],
	free_form: undefined,
};

const faces = ['😠', '🙁', '😐', '🙂', '😄'];

const ends: Record<string, [lowest: string, highest: string]> = {
	neg_pos: ['Very negative', 'Very positive'],
	hard_easy: ['Very hard', 'Very easy'],
	dis_sat: ['Very dissatisfied', 'Very satisfied'],
	unlike_like: ['Not likely', 'Very likely'],
	poor_great: ['Poor', 'Great'],
};

/** What is asked; Messenger has words of its own where the Page gives none. */
export const titleOf = ({ type, title }: FeedbackQuestion): string => title ?? titles[type];

/** The answers to choose from; none when the person writes. */
export function scoresOf({ type, score_option: option }: FeedbackQuestion): Score[] {
	const range = ranges[type];
	if (!range) return [];
	const [first, last] = range;
	return Array.from({ length: last - first + 1 }, (_, index) => ({
		answer: String(first + index),
		shown: option === 'five_emojis' ? faces[index]! : option === 'five_stars' ? '★' : String(first + index),
	}));
}

/** What the first and the last score mean. */
export const endsOf = ({ score_label: label }: FeedbackQuestion): [string, string] | undefined =>
	label === undefined ? undefined : ends[label];
