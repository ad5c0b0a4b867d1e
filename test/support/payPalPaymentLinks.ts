/**
 * What PayPal's reference says of payment links, in the form of an OpenAPI document: the public collection of PayPal's
 * specifications has none for them. Limits that only other clients of the API know are left out.
 * https://developer.paypal.com/api/payment-links-buttons/v1 (version 1.8)
 */
const money = {
	type: 'object',
	required: ['currency_code', 'value'],
	properties: {
		currency_code: { type: 'string', minLength: 3, maxLength: 3 },
		value: { type: 'string', maxLength: 32, pattern: '^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$' },
	},
};

const word = { type: 'string', minLength: 1, maxLength: 20, pattern: '^[A-Z0-9_]+$' };

const charge = (...types: string[]) => ({
	type: 'array',
	items: {
		type: 'object',
		required: ['type', 'value'],
		properties: {
			name: { type: 'string', maxLength: 127 },
			type: { enum: types },
			value: { type: 'string', maxLength: 20 },
			additional_unit_value: { type: 'string', maxLength: 20 },
		},
	},
});

const lineItem = {
	type: 'object',
	required: ['name'],
	properties: {
		name: { type: 'string', minLength: 1, maxLength: 127 },
		product_id: { type: 'string' },
		description: { type: 'string', maxLength: 2048 },
		unit_amount: money,
		taxes: charge('PERCENTAGE', 'PREFERENCE'),
		shipping: charge('FLAT', 'PREFERENCE'),
		collect_shipping_address: { type: 'boolean' },
		customer_notes: {
			type: 'array',
			items: {
				type: 'object',
				properties: { required: { type: 'boolean' }, label: { type: 'string', maxLength: 127 } },
			},
		},
		variants: {
			type: 'object',
			properties: {
				dimensions: {
					type: 'array',
					minItems: 1,
					maxItems: 5,
					items: {
						type: 'object',
						required: ['name', 'options'],
						properties: {
							name: { type: 'string' },
							primary: { type: 'boolean' },
							options: {
								type: 'array',
								minItems: 1,
								maxItems: 10,
								items: {
									type: 'object',
									required: ['label'],
									properties: { label: { type: 'string' }, unit_amount: money },
								},
							},
						},
					},
				},
			},
		},
		adjustable_quantity: {
			type: 'object',
			required: ['maximum'],
			properties: { maximum: { type: 'integer', minimum: 1 } },
		},
	},
};

const content = {
	integration_mode: { ...word, enum: ['LINK'] },
	type: { ...word, enum: ['BUY_NOW'] },
	reusable: { ...word, enum: ['MULTIPLE'] },
	return_url: { type: 'string', minLength: 1, maxLength: 1024 },
	line_items: { type: 'array', minItems: 1, maxItems: 20, items: lineItem },
};

const links = {
	type: 'array',
	items: {
		type: 'object',
		required: ['href', 'rel'],
		properties: { href: { type: 'string' }, rel: { type: 'string' }, method: { type: 'string' } },
	},
};

const time = { type: 'string', minLength: 20, maxLength: 64 };

const request = { type: 'object', required: ['integration_mode', 'type'], properties: content };

const resource = {
	type: 'object',
	required: ['integration_mode', 'type'],
	properties: {
		...content,
		id: { type: 'string', maxLength: 127, pattern: '^[A-Z]{3}-[A-Z0-9]+$' },
		payment_link: { type: 'string', minLength: 1, maxLength: 200 },
		status: { ...word, enum: ['ACTIVE', 'INACTIVE'] },
		create_time: time,
		update_time: time,
		links,
	},
};

const list = {
	type: 'object',
	properties: {
		resources: { type: 'array', items: resource },
		total_items: { type: 'integer' },
		total_pages: { type: 'integer' },
		links,
	},
};

const error = {
	type: 'object',
	required: ['name', 'message', 'debug_id'],
	properties: {
		name: { type: 'string' },
		message: { type: 'string' },
		debug_id: { type: 'string' },
		details: {
			type: 'array',
			items: {
				type: 'object',
				required: ['issue'],
				properties: {
					field: { type: 'string' },
					value: { type: 'string' },
					location: { enum: ['body', 'path', 'query'] },
					issue: { type: 'string' },
					description: { type: 'string' },
				},
			},
		},
		links,
	},
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const refusals = { '400': json(error), '403': json(error), '404': json(error), '422': json(error) };
const body = { requestBody: { required: true, ...json(request) } };

export const paymentLinks: Record<string, unknown> = {
	paths: {
		'/v1/checkout/payment-resources': {
			post: { ...body, responses: { '200': json(resource), '201': json(resource), ...refusals } },
			get: { responses: { '200': json(list), ...refusals } },
		},
		'/v1/checkout/payment-resources/{id}': {
			get: { responses: { '200': json(resource), ...refusals } },
			put: { ...body, responses: { '200': json(resource), '204': {}, ...refusals } },
			delete: { responses: { '204': {}, ...refusals } },
		},
	},
};
