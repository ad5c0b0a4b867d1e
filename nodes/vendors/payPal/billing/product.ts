import type { IDataObject } from 'n8n-workflow';

import { withoutGaps } from '../orders/simplifyOrder';

/** https://developer.paypal.com/docs/api/catalog-products/v1/#products_get */
export interface Product {
	id: string;
	name?: string;
	type?: string;
	description?: string;
	category?: string;
	image_url?: string;
	home_url?: string;
	create_time?: string;
	update_time?: string;
}

export const simplifyProduct = (product: Product): IDataObject =>
	withoutGaps({
		productId: product.id,
		name: product.name,
		type: product.type,
		description: product.description,
		category: product.category,
		imageUrl: product.image_url,
		homeUrl: product.home_url,
		createTime: product.create_time,
		updateTime: product.update_time,
	});
