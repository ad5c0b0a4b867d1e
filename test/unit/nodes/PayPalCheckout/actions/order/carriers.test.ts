import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { ShipmentCarrier } from '@paypal/paypal-server-sdk';

import { carriers, searchCarriers } from '../../../../../../nodes/PayPalCheckout/actions/order/carriers';

const search = async (filter?: string) =>
	(await searchCarriers.call({} as ILoadOptionsFunctions, filter)).results.map(({ value }) => value);

describe('carriers', () => {
	it('have codes that PayPal knows, each once', () => {
		const known = new Set<string>(Object.values(ShipmentCarrier));
		expect(carriers.map(({ code }) => code).filter((code) => !known.has(code))).toStrictEqual([]);
		expect(new Set(carriers.map(({ code }) => code)).size).toBe(carriers.length);
		expect(new Set(carriers.map(({ name }) => name)).size).toBe(carriers.length);
	});

	it('are found by name, by country and by code, and Other is always among them', async () => {
		expect(await search('royal')).toEqual(['ROYAL_MAIL', 'OTHER']);
		expect(await search('pl_pocz')).toEqual(['PL_POCZTA_POLSKA', 'OTHER']);
		expect(await search('hungary')).toEqual(['MAGYAR_HU', 'OTHER']);
		expect(await search('no such carrier')).toEqual(['OTHER']);
		expect(await search()).toHaveLength(carriers.length + 1);
	});
});
