import type { Delivery, DeliveryOutcome, TemplateWords } from '../../../checkout/ports/channel';
import { fill, type Values } from '../../../checkout/telling/values';
import type { MappedTemplate } from '../../../checkout/telling/utilityTemplate';
import { InvalidInput } from '../../../core/invalidInput';
import { inLocale } from '../../../wording/buyerLanguage';
import { graphFailureOf } from '../errors/errors';
import { deliver } from '../sending/deliver';
import type { Message } from '../sending/message';
import type { Page } from '../sending/page';
import { fillApproved, readTemplate } from './approvedTemplate';
import { toUtilityMessage } from './templateSend';

const refusals: DeliveryOutcome[] = ['invalid', 'permission'];

/**
 * Sends what is to be told as the merchant's utility template, which may be sent at any time. A template that
 * is not there, does not fit or is refused is an outcome: it says something about the template, not the buyer.
 */
export async function sendAsTemplate(
	page: Page,
	psid: string,
	template: MappedTemplate,
	words: TemplateWords,
): Promise<Delivery> {
	const { name } = template;
	const refused = (reason: string) =>
		`The buyer last wrote more than 24 hours ago, and the template "${name}" was not sent: ${reason}`;
	const made = await unlessRefused(async () => await fillTemplate(page, template, words));
	if ('reason' in made) {
		const reason = refused(made.reason);
		return { delivered: false, outcome: 'template-refused', reason, mayHaveArrived: false };
	}
	const delivery = await deliver(page, psid, made.message, {
		messagingType: 'UTILITY',
		isOutcome: ({ kind }) => refusals.includes(kind),
	});
	if (delivery.delivered) return { ...delivery, template: name };
	const outcome = refusals.includes(delivery.outcome) ? 'template-refused' : delivery.outcome;
	return { ...delivery, outcome, reason: refused(delivery.reason) };
}

async function fillTemplate(
	page: Page,
	template: MappedTemplate,
	{ buyerLanguage, valuesIn }: TemplateWords,
): Promise<Message> {
	const valuesFor = (tag: string) => {
		const spoken = inLocale(tag) ?? buyerLanguage;
		return valuesIn(spoken.language === buyerLanguage.language ? buyerLanguage : spoken);
	};
	if (!saysItself(template)) return toTemplateMessage(template, valuesFor(template.language));
	const approved = await readTemplate(page.graph, template, buyerLanguage.language);
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

/** @throws InvalidInput when a value is not known: Facebook takes a template only with all of them */
export function toTemplateMessage(template: MappedTemplate, values: Values): Message {
	const { name, language, bodyValues, linkEnd } = template;
	return toUtilityMessage({
		name,
		language,
		bodyValues: bodyValues.map(({ name: place, text }) => ({
			...(place && { name: place }),
			value: fill(text, values),
		})),
		buttonValues: linkEnd ? [{ type: 'URL', suffix: fill(linkEnd, values) }] : [],
	});
}
