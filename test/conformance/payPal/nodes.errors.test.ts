import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { explainPayPalError } from '../../../nodes/vendors/payPal/errors/errors';
import { knownIssues } from '../../../nodes/vendors/payPal/errors/issues';
import { refusalClassOf } from '../../../nodes/vendors/payPal/errors/refusedPayment';
import { conformanceData, itWithVendorData } from '../../support/conformanceData';

/** Operation -> status -> issue -> PayPal's description. */
type Issues = Record<string, Record<string, Record<string, string>>>;

const file = path.join(conformanceData ?? '', 'fixtures/paypal/openapi-error-issues.json');
const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Issues) : {};

/** Those the nodes know, for whoever has no list. */
const known = knownIssues.map((issue) => ({
	operation: 'any call',
	status: 422,
	issue,
	description: 'What PayPal says of it.',
}));

const documented = Object.entries(all)
	.filter(([operation]) => /\/(v2\/(checkout|payments)|v1\/(billing|catalogs))\//.test(operation))
	.flatMap(([operation, byStatus]) =>
		Object.entries(byStatus).flatMap(([status, issues]) =>
			Object.entries(issues).map(([issue, description]) => ({
				operation,
				status: Number(status),
				issue,
				description,
			})),
		),
	);

const rows = documented.length > 0 ? documented : known;

describe('the issues in the OpenAPI of orders, payments and subscriptions', () => {
	itWithVendorData('are there', () => {
		expect(documented.length).toBeGreaterThan(300);
	});

	it('each have sentences of their own', () => {
		expect(new Set(rows.map(({ issue }) => issue).filter((issue) => !knownIssues.includes(issue)))).toEqual(
			new Set(),
		);
	});

	itWithVendorData('of taking and reserving the money of an order each have a class', () => {
		const issues = documented
			.filter(({ operation }) => /\/orders\/\{id\}\/(capture|authorize)$/.test(operation))
			.map(({ issue }) => issue);
		expect(issues.length).toBeGreaterThan(140);
		expect(issues.filter((issue) => refusalClassOf(issue) === undefined)).toEqual([]);
	});

	it.each(rows)(
		'$operation $status $issue is told in words of a merchant',
		({ status, issue, description }) => {
			const body = {
				name: 'UNPROCESSABLE_ENTITY',
				debug_id: 'b1d1f06c7246c',
				details: [{ issue, description, field: '/purchase_units/0/items/0/name' }],
			};
			const failure = explainPayPalError({ status, body });
			expect(failure).toMatchObject({ issue, debugId: 'b1d1f06c7246c' });
			const told = `${failure.message}. ${failure.description.replace(/\(PayPal: .*\)$/, '')}`;
			expect(told).not.toMatch(/_|\{field\}|undefined|HATEOAS|payload|endpoint/);
			expect(failure.message).not.toMatch(/error|problem|failure|mistake|\.$/i);
			expect(failure.description).toContain(`(PayPal: ${issue}, debug ID b1d1f06c7246c)`);
		},
	);
});
