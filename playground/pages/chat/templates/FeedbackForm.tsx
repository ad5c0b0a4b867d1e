import { useState } from 'preact/hooks';

import { StarIcon } from '../../design/icons.tsx';
import { useChatActions } from '../actions.ts';
import { endsOf, scoresOf, titleOf, type FeedbackPayload } from '../feedback.ts';
import { useTap } from '../useTap.ts';

interface FeedbackFormProps {
	mid: string;
	form: FeedbackPayload;
	onClose(): void;
}

/** The question, and how a person answers it. */
export function FeedbackForm({ mid, form, onClose }: FeedbackFormProps) {
	const { answerFeedback } = useChatActions();
	const [answer, setAnswer] = useState('');
	const [more, setMore] = useState('');
	const [question] = form.feedback_screens[0].questions;
	const scores = scoresOf(question);
	const ends = endsOf(question);
	const followUp = question.follow_up;

	const { state, tap } = useTap(async () => {
		await answerFeedback(mid, { answer: answer.trim(), ...(more.trim() && { followUp: more.trim() }) });
		onClose();
	});

	return (
		<form
			class="feedback"
			onSubmit={(event) => {
				event.preventDefault();
				tap();
			}}
		>
			<fieldset>
				<legend>{titleOf(question)}</legend>
				<div class={`scores scores-${question.score_option ?? 'numbers'}`}>
					{scores.map((score) => (
						<label
							key={score.answer}
							class={`score ${Number(score.answer) <= Number(answer || -1) ? 'score-filled' : ''}`}
						>
							<input
								type="radio"
								name="score"
								aria-label={score.answer}
								checked={score.answer === answer}
								onChange={() => setAnswer(score.answer)}
							/>
							<span aria-hidden="true">
								{question.score_option === 'five_stars' ? <StarIcon /> : score.shown}
							</span>
						</label>
					))}
				</div>
				{ends && (
					<p class="score-ends">
						<span>{ends[0]}</span>
						<span>{ends[1]}</span>
					</p>
				)}
				{scores.length === 0 && (
					<Words label="Your answer" placeholder={question.placeholder} text={answer} onText={setAnswer} />
				)}
				{followUp && (
					<Words label="More about it" placeholder={followUp.placeholder} text={more} onText={setMore} />
				)}
			</fieldset>
			{state === 'failed' && (
				<p class="tap-problem" role="alert">
					That did not get through. A form can be sent once, and in time.
				</p>
			)}
			<div class="sheet-buttons">
				<button type="button" class="pill-button pill-button-quiet" onClick={onClose}>
					Not now
				</button>
				<button
					type="submit"
					class="pill-button"
					disabled={answer.trim() === ''}
					aria-disabled={state === 'busy'}
				>
					Send
				</button>
			</div>
			<p class="sheet-note">
				Your answer goes to the shop. <a href={form.business_privacy.url}>Its privacy policy</a>
			</p>
		</form>
	);
}

interface WordsProps {
	label: string;
	placeholder: string | undefined;
	text: string;
	onText(text: string): void;
}

const Words = ({ label, placeholder = label, text, onText }: WordsProps) => (
	<textarea
		class="composer-input"
		aria-label={label}
		placeholder={placeholder}
		rows={3}
		value={text}
		onInput={(event) => onText(event.currentTarget.value)}
	/>
);
