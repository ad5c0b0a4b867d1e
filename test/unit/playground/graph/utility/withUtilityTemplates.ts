import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const secondMs = 1000;

export const body = (text: string, samples?: string[]) => ({
	type: 'BODY',
	text,
	...(samples && { example: { body_text: [samples] } }),
});
export const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });
export const shipped = body('Your order {{1}} is on its way to you.', ['566701']);

/** What a message fills in, one after the other. */
export const text = (...values: string[]) => values.map((value) => ({ type: 'text', text: value }));

/** A message with the template of this name. */
export const message = (components?: object[], name = 'order_shipped') => ({
	messaging_type: 'UTILITY',
	message: { template: { name, language: { code: 'en' }, ...(components && { components }) } },
});

/** A Page that makes utility templates. Call it where the tests begin. */
export function withUtilityTemplates() {
	const simulators = withSimulators();
	const client = graphOf(simulators);

	const create = async (template: object) =>
		await client.graph('POST', '/me/message_templates', {
			body: {
				name: 'order_shipped',
				language: 'en',
				category: 'UTILITY',
				components: [shipped],
				...template,
			},
		});
	const passReview = () => simulators.world.clock.advance(10 * secondMs);
	const approved = async (template: object = {}) => {
		const { data } = await create(template);
		passReview();
		return data.id as string;
	};
	return { simulators, ...client, create, passReview, approved };
}
