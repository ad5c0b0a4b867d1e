import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import {
	explainPayPalError,
	noAnswerFrom,
	payPalFailureOf,
} from '../../../../../../nodes/vendors/payPal/errors/errors';
import { orderLabels } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';

const unprocessable = (issue: string, field?: string) => ({
	status: 422,
	body: {
		name: 'UNPROCESSABLE_ENTITY',
		message: 'The requested action could not be performed.',
		debug_id: '90957fca61718',
		details: [{ issue, description: 'PayPal may rephrase this any day.', ...(field && { field }) }],
		links: [],
	},
});

describe('explainPayPalError', () => {
	it('goes by the issue, names the field and adds the debug ID', () => {
		expect(
			explainPayPalError(
				unprocessable('DECIMAL_PRECISION', '/purchase_units/0/items/1/unit_amount/value'),
				orderLabels(),
			),
		).toEqual({
			kind: 'refused',
			message: 'Unit Price of cart line 2 has more decimals than its currency',
			description:
				'Round it to two decimals, or to none for HUF, JPY and TWD. (PayPal: DECIMAL_PRECISION, debug ID 90957fca61718)',
			issue: 'DECIMAL_PRECISION',
			debugId: '90957fca61718',
			status: 422,
		});
	});

	it('never repeats the descriptions of PayPal', () => {
		const failure = explainPayPalError(unprocessable('SOMETHING_NEW'));
		expect(JSON.stringify(failure)).not.toContain('rephrase');
		expect(failure).toMatchObject({ kind: 'refused', issue: 'SOMETHING_NEW' });
		expect(failure.message).toBe('PayPal refused this because of a field of this item');
	});

	it.each([
		[400, 'invalidRequest'],
		[401, 'authentication'],
		[403, 'permission'],
		[404, 'notFound'],
		[409, 'conflict'],
		[422, 'refused'],
		[429, 'rateLimit'],
		[500, 'unavailable'],
		[503, 'unavailable'],
		[418, 'invalidRequest'],
	])('takes a bare %d for %s', (status, kind) => {
		expect(explainPayPalError({ status, body: '<html>' })).toMatchObject({ kind, issue: `HTTP_${status}` });
	});

	it('finds the way back for a buyer whose card was declined', () => {
		const answer = unprocessable('INSTRUMENT_DECLINED');
		const href = 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T';
		const links = [
			{ rel: 'information_link', href: 'https://developer.paypal.com' },
			{ rel: 'redirect', href },
		];
		expect(explainPayPalError({ ...answer, body: { ...answer.body, links } })).toMatchObject({
			link: href,
			message: "The buyer's card or bank declined the payment",
		});
	});

	it('reads the errors of the webhook API, which have a name and no issue', () => {
		const body = { name: 'WEBHOOK_NUMBER_LIMIT_EXCEEDED', message: 'Number limit', details: [] };
		const failure = explainPayPalError({ status: 400, body, debugId: 'f00' });
		expect(failure).toMatchObject({ issue: 'WEBHOOK_NUMBER_LIMIT_EXCEEDED', debugId: 'f00' });
		expect(failure.message).toContain('ten webhooks');
		expect(failure.description).toContain('Delete webhooks');
	});

	it('reads the errors of the token endpoint', () => {
		const body = { error: 'invalid_token', error_description: 'Token signature verification failed' };
		expect(explainPayPalError({ status: 401, body })).toMatchObject({
			kind: 'authentication',
			issue: 'invalid_token',
		});
	});

	it.each([
		...[null, undefined, '', 'text', 7, [], { details: 'none' }, { details: [{}] }],
		...[{ links: {} }, { details: [null] }, { details: [{ issue: 'X', links: {} }] }, { links: [null] }],
	])('stands a body of %p', (body) => {
		expect(explainPayPalError({ status: 400, body }).message).not.toBe('');
	});
});

describe('payPalFailureOf', () => {
	const node = { name: 'PayPal Checkout' } as INode;

	it('gives the failure back from the error that carries it', () => {
		const error = new NodeApiError(node, { issue: 'NO_ANSWER' }, { message: 'No answer' });
		error.context.payPalFailure = noAnswerFrom('https://api-m.paypal.com');
		expect(payPalFailureOf(error)?.kind).toBe('noAnswer');
	});

	it('knows nothing of other errors', () => {
		expect(payPalFailureOf(new Error('x'))).toBeUndefined();
		expect(payPalFailureOf(new NodeOperationError(node, 'x'))).toBeUndefined();
		expect(payPalFailureOf(undefined)).toBeUndefined();
	});
});
