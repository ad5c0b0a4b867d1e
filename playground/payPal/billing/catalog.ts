import type { Clock } from '../../world/clock.ts';
import { issue, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { productId } from '../ids.ts';
import type { Shape } from '../shape.ts';
import { patched } from './patches.ts';
import type { Product } from './product.ts';
import { checked } from './checked.ts';

/** Of its 500 or so categories only the spelling is looked at. */
const productRequest: Shape = {
	type: 'object',
	required: ['name', 'type'],
	fields: {
		id: { type: 'string', min: 6, max: 50 },
		name: { type: 'string', min: 1, max: 127 },
		description: { type: 'string', min: 1, max: 256 },
		type: { type: 'string', oneOf: ['PHYSICAL', 'DIGITAL', 'SERVICE'] },
		category: { type: 'string', min: 4, max: 256, pattern: /^[A-Z_]+$/ },
		image_url: { type: 'string', min: 1, max: 2000 },
		home_url: { type: 'string', min: 1, max: 2000 },
	},
};

/** https://developer.paypal.com/docs/api/catalog-products/v1/#products_patch */
const changeable = ['/description', '/category', '/image_url', '/home_url'];
const operations = ['add', 'replace', 'remove'];

/** What the merchant sells by subscription. */
export class Catalog {
	private readonly products = new Map<string, Product>();
	private readonly clock: Pick<Clock, 'now'>;
	private readonly happenings: Happenings;

	constructor(clock: Pick<Clock, 'now'>, happenings: Happenings) {
		this.clock = clock;
		this.happenings = happenings;
	}

	create(body: unknown): Product {
		const request = checked<Partial<Product> & Pick<Product, 'name' | 'type'>>(body, productRequest);
		if (request.id !== undefined && this.products.has(request.id))
			throw issue('DUPLICATE_RESOURCE_IDENTIFIER', { field: '/id', value: request.id });
		const now = this.clock.now();
		const product = { ...request, id: request.id ?? productId(), createdAt: now, updatedAt: now };
		this.products.set(product.id, product);
		this.happenings.productChanged('CREATED', product);
		return product;
	}

	find(id: string): Product {
		const product = this.products.get(id);
		if (!product) throw unknownResource('product_id', id);
		return product;
	}

	peek(id: string): Product | undefined {
		return this.products.get(id);
	}

	/** The newest first: unverified. */
	all(): Product[] {
		return [...this.products.values()].reverse();
	}

	patch(id: string, body: unknown): void {
		const product = this.find(id);
		const changed = patched(product, body, (path) => (changeable.includes(path) ? operations : undefined));
		checked({ ...changed }, productRequest);
		for (const name of Object.keys(product)) delete (product as Partial<Product>)[name as keyof Product];
		Object.assign(product, changed, { updatedAt: this.clock.now() });
		this.happenings.productChanged('UPDATED', product);
	}

	reset(): void {
		this.products.clear();
	}
}
