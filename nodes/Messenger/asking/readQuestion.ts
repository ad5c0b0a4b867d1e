import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';
import type { Check } from '../../vendors/messenger/questions/fit';
import { limits } from '../../vendors/messenger/sending/limits';
import { optionalText, optionalUrl, requiredText } from '../../vendors/messenger/sending/fieldText';
import { toRowCard } from '../actions/message/carouselRows';
import { mapRows } from '../actions/message/inputRows';
import { imageShapeField } from '../actions/message/carousel.description';
import { rowValuesOf } from '../actions/message/rowValues';
import { responseTypeField } from './answerWith.description';
import type { Asked } from './asked';
import type { Offered, Question } from './question';
import {
	alsoWrittenField,
	answerRowFields,
	answersField,
	answersFromField,
	approveTitleField,
	cardFields,
	declineTitleField,
	messageField,
	tapWayOutField,
	wayOutField,
} from './question.description';
import { readAgain, readCheck, readFileKind } from './written.description';

type Read = Pick<Asked, 'again' | 'check' | 'files' | 'isApproval' | 'question'>;

/** The title and the payload of a quick reply are one text where it is one of a list. */
const toOffered = (title: string): Offered => ({ title, payload: title });

/** Whether all input items together make one question. */
export const isOfRows = (context: IExecuteFunctions, itemIndex: number): boolean => {
	const type = responseTypeField.read(context, itemIndex);
	if (type === 'quickReplies' || type === 'buttons')
		return answersFromField.read(context, itemIndex) === 'items';
	return type === 'carousel' || type === 'quickReplyRows' || type === 'buttonRows';
};

/**
 * What the panel asks.
 *
 * @param group the input items that make the answers
 * @throws InvalidInput that names the field, before anything is sent
 */
export function readQuestion(context: IExecuteFunctions, itemIndex: number, group: number[]): Read {
	const text = messageField.readRequired(context, itemIndex);
	const type = responseTypeField.read(context, itemIndex);
	const bare = { text, style: 'quickReplies' as const, offered: [] };
	const wayOut = () => wayOutField.readRequired(context, itemIndex);
	switch (type) {
		case 'approval':
			return {
				isApproval: true,
				question: {
					...bare,
					offered: [approveTitleField, declineTitleField].map((field) =>
						toOffered(field.readRequired(context, itemIndex)),
					),
				},
			};
		case 'buttonRows':
		case 'buttons':
		case 'quickReplies':
		case 'quickReplyRows': {
			const style = type === 'buttons' || type === 'buttonRows' ? 'buttons' : 'quickReplies';
			const offered = readOffered(context, itemIndex, group);
			const written = alsoWrittenField.read(context, itemIndex);
			requireFew(offered, style, written);
			const question: Question = {
				text,
				style,
				offered,
				...(written && { wayOut: tapWayOutField.readRequired(context, itemIndex) }),
			};
			return { isApproval: false, question };
		}
		case 'carousel':
			return { isApproval: false, question: readCards(context, itemIndex, group, text) };
		case 'file':
			return {
				isApproval: false,
				question: { ...bare, wayOut: wayOut() },
				files: readFileKind(context, itemIndex),
				again: readAgain(context, itemIndex),
			};
		case 'text': {
			const check = readCheck(context, itemIndex);
			return {
				isApproval: false,
				question: { ...bare, ...suggestionsFor(check), wayOut: wayOut() },
				check,
				again: readAgain(context, itemIndex),
			};
		}
	}
}

/** What can be tapped in place of writing it. */
function suggestionsFor({ kind, choices = [] }: Check): Partial<Question> {
	if (kind === 'phone') return { profile: 'user_phone_number' };
	if (kind === 'email') return { profile: 'user_email' };
	const areShort = choices.every((choice) => [...choice].length <= limits.quickReplyTitle);
	return choices.length <= limits.quickReplies && areShort ? { offered: choices.map(toOffered) } : {};
}

function readOffered(context: IExecuteFunctions, itemIndex: number, group: number[]): Offered[] {
	if (isOfRows(context, itemIndex)) {
		const { title, payload, imageUrl } = answerRowFields;
		return mapRows(context, group, (index) => {
			const values = rowValuesOf(context, index);
			return {
				...toAnswer(answerRowFields, {
					title: values.read(title, 'name'),
					payload: values.readPayload(payload),
					imageUrl: imageUrl.read(context, index),
				}),
				row: context.getInputData()[index]!.json,
			};
		});
	}
	return answersField
		.bounded(answersField.read(context, itemIndex))
		.map((answer, index) => toAnswer(answersField.at(index), answer));
}

type AnswerFields = Record<'title' | 'payload' | 'imageUrl', Pick<Field, 'label'>>;

function toAnswer(
	fields: AnswerFields,
	given: { title: unknown; payload?: unknown; imageUrl?: unknown },
): Offered {
	const title = requiredText(fields.title.label, given.title, limits.quickReplyTitle);
	const imageUrl = optionalUrl(fields.imageUrl.label, given.imageUrl);
	return {
		title,
		payload: optionalText(fields.payload.label, given.payload) ?? title,
		...(imageUrl && { imageUrl }),
	};
}

/** Buttons share their places with the way out. */
function requireFew(offered: Offered[], type: 'buttons' | 'quickReplies', hasWayOut: boolean): void {
	const most = type === 'buttons' ? limits.buttons - (hasWayOut ? 1 : 0) : limits.quickReplies;
	if (offered.length <= most) return;
	throw answersField.invalid(
		`: ${offered.length} answers, but ${type === 'buttons' ? `there is room for ${most} buttons` : `Messenger shows at most ${most} quick replies`}`,
		type === 'buttons'
			? `Choose ${responseTypeField.nameOf('quickReplies')} in ${responseTypeField.label}: they can be 13.${hasWayOut ? ` Or switch off ${alsoWrittenField.label}: it needs a button for the way out.` : ''}`
			: `Choose ${responseTypeField.nameOf('carousel')} in ${responseTypeField.label}: they can be any number. Or put a Limit node in front.`,
	);
}

function readCards(context: IExecuteFunctions, itemIndex: number, group: number[], text: string): Question {
	const offered = mapRows(context, group, (index, row) => {
		cardFields.buttonTitle.required(cardFields.buttonTitle.read(context, index));
		const { buttons, ...card } = toRowCard(context, index, row, cardFields);
		const [button] = buttons as Array<{ title: string; payload: string }>;
		return { ...button!, card, row: context.getInputData()[index]!.json };
	});
	return {
		text,
		style: 'carousel',
		offered: offered.map(({ title, payload, card, row }) => ({ title, payload, card, row })),
		imageAspectRatio: imageShapeField.read(context, itemIndex),
	};
}
