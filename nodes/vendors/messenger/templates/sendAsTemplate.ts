import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { graphFailureOf } from '../errors/errors';
import type { Message } from '../sending/message';
import { inLocale, type BuyerLanguage } from '../../../checkout/telling/buyerLanguage';
import { deliver, type Delivery } from '../sending/deliver';
import { fillApproved, readTemplate } from './approvedTemplate';
import { toTemplateMessage, type MappedTemplate } from '../../../checkout/telling/utilityTemplate';
import type { Values } from '../../../checkout/telling/values';
import { graphOf } from '../api/graph';

interface Words {
	buyerLanguage: BuyerLanguage;
	/** What is filled in speaks the language of the template, which may be another than the buyer's. */
	valuesIn: (language: BuyerLanguage) => Values;
}

const refusals: string[] = ['invalid', 'permission'];

/**
 * Sends what is to be told as the merchant's utility template, which may be sent at any time. A template that
 * is not there, does not fit or is refused is an outcome: it says something about the template, not the buyer.
 */
export async function sendAsTemplate(
	context: IExecuteFunctions,
	psid: string,
	template: MappedTemplate,
	words: Words,
): Promise<Delivery> {
	const { name } = template;
	const refused = (reason: string) =>
		`The buyer last wrote more than 24 hours ago, and the template "${name}" was not sent: ${reason}`;
	const made = await unlessRefused(async () => await fillTemplate(context, template, words));
	if ('reason' in made) {
		const reason = refused(made.reason);
		return { delivered: false, outcome: 'template-refused', reason, mayHaveArrived: false };
	}
	const delivery = await deliver(context, psid, made.message, {
		messagingType: 'UTILITY',
		isOutcome: ({ kind }) => refusals.includes(kind),
	});
	if (delivery.delivered) return { ...delivery, template: name };
	const outcome = refusals.includes(delivery.outcome) ? 'template-refused' : delivery.outcome;
	return { ...delivery, outcome, reason: refused(delivery.reason) };
}

async function fillTemplate(
	context: IExecuteFunctions,
	template: MappedTemplate,
	{ buyerLanguage, valuesIn }: Words,
): Promise<Message> {
	const valuesFor = (tag: string) => {
		const spoken = inLocale(tag) ?? buyerLanguage;
		return valuesIn(spoken.language === buyerLanguage.language ? buyerLanguage : spoken);
	};
	if (!saysItself(template)) return toTemplateMessage(template, valuesFor(template.language));
	const approved = await readTemplate(graphOf(context), template, buyerLanguage.language);
	return fillApproved(approved, valuesFor(approved.language));
}

const saysItself = ({ bodyValues, linkEnd }: MappedTemplate): boolean => bodyValues.length === 0 && !linkEnd;

const unlessRefused = async (
	make: () => Promise<Message>,
): Promise<{ message: Message } | { reason: string }> =>
	await make().then(
		(message) => ({ message }),
		(error: unknown) => ({ reason: reasonOf(error) }),
	);

function reasonOf(error: unknown): string {
	if (error instanceof InvalidInput) return `${error.message}.`;
	const failure = graphFailureOf(error);
	if (failure && refusals.includes(failure.kind)) return failure.message;
	throw error;
}
