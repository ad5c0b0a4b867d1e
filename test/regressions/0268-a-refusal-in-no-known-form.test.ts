import { explainPayPalError } from '../../nodes/vendors/payPal/errors/errors';
import { explainGraphError } from '../../nodes/vendors/messenger/errors/errors';

/**
 * What stands between here and a vendor may put its own JSON in the place of an error. It was read as the vendor's, and the
 * merchant read "Cannot destructure property 'issue'". Worse, nobody knew then that money may have moved: another
 * execution asked for the same refund under another request ID.
 */
const declined = { name: 'UNPROCESSABLE_ENTITY', details: [{ issue: 'INSTRUMENT_DECLINED' }] };

it.each<[string, object, string]>([
	['details with nothing in them', { name: 'UNPROCESSABLE_ENTITY', details: [null] }, 'UNPROCESSABLE_ENTITY'],
	['details that are texts', { name: 'UNPROCESSABLE_ENTITY', details: ['no'] }, 'UNPROCESSABLE_ENTITY'],
	['links that are no list', { ...declined, links: { href: 'https://x' } }, 'INSTRUMENT_DECLINED'],
	['links with nothing in them', { ...declined, links: [null] }, 'INSTRUMENT_DECLINED'],
	['a number for an address', { ...declined, links: [{ rel: 'redirect', href: 5 }] }, 'INSTRUMENT_DECLINED'],
	['a number for a field', { details: [{ issue: 'A_NEW_ISSUE', field: 7 }] }, 'A_NEW_ISSUE'],
	['an object for a name', { name: { code: 1 }, debug_id: {} }, 'HTTP_500'],
])("PayPal's error with %s is one in words", (_, body, issue) => {
	const failure = explainPayPalError({ status: 500, body });
	expect(failure).toMatchObject({ kind: 'unavailable', issue });
	expect(failure.message + failure.description).not.toMatch(/undefined|\[object/);
});

it.each([
	['a list', []],
	['objects in place of words', { message: { text: 'no' }, code: {}, fbtrace_id: {}, error_user_msg: [] }],
])("Facebook's error with %s is one in words", (_, error) => {
	const { message, description } = explainGraphError({ status: 400, body: { error } });
	expect(message + description).not.toMatch(/undefined|\[object/);
});
