/** https://developer.paypal.com/docs/api/catalog-products/v1/#definition-product */
export interface Product {
	id: string;
	name: string;
	type: 'PHYSICAL' | 'DIGITAL' | 'SERVICE';
	description?: string;
	category?: string;
	image_url?: string;
	home_url?: string;
	createdAt: Date;
	updatedAt: Date;
}
