import { isRecord, textIn } from '../../../../core/guards';
import { objectsIn } from '../deliveryBody';
import { always, never, type EventRow } from './eventRow';

/** What a person fills in and sends. */
export const forms = {
	customerInformation: {
		name: 'Customer Information',
		description: 'A person filled in a form with their details',
		fields: ['messaging_customer_information'],
		contentKeys: ['messaging_customer_information', 'customer_information'],
		isIt: always,
		changeFields: ['messaging_customer_information'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({ answers: answersIn(content), form: content }),
	},
	leadForm: {
		name: 'Lead Form',
		description: 'A person submitted a form in the chat',
		fields: ['messaging_in_thread_lead_form_submit'],
		contentKeys: ['messaging_in_thread_lead_form_submit', 'in_thread_lead_form_submit'],
		isIt: always,
		changeFields: ['messaging_in_thread_lead_form_submit'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({ answers: answersIn(content), form: content }),
	},
	sendCart: {
		name: 'Sent Cart',
		description: 'A person sent a cart from your Facebook shop',
		fields: ['send_cart'],
		contentKeys: ['send_cart', 'order'],
		isIt: always,
		changeFields: ['send_cart'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({
			text: textIn(content.note),
			products: objectsIn(content.products),
			order: content,
		}),
	},
} as const satisfies Record<string, EventRow>;

/** Answers of a form, by question. Facebook does not document their form: any list of keys and values counts. */
function answersIn(value: unknown): Record<string, string> {
	if (Array.isArray(value)) return Object.assign({}, ...value.map(answersIn)) as Record<string, string>;
	if (!isRecord(value)) return {};
	const name = textIn(value.key) ?? textIn(value.name) ?? textIn(value.field);
	const answer = textIn(value.value) ?? textIn(value.answer);
	if (name !== undefined && answer !== undefined) return { [name]: answer };
	return answersIn(Object.values(value));
}
