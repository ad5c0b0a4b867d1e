import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { pngOf } from '../../../core/qrCode/png';
import { qrCode } from '../../../core/qrCode/qrCode';
import { toWebAddress } from '../../../core/webAddress';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { payUrlOf } from '../../../vendors/payPal/paymentLinks/paymentLink';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { fileField, readFileField, sizeField, withPng } from '../../panel/qrCode.description';
import { paymentLinkField, toPaymentLinkId } from './paymentLinkField.description';
import { readLink } from './readLink';

const leadsTo = optionsField({
	displayName: 'Leads To',
	name: 'leadsTo',
	type: 'options',
	options: [
		{ name: 'Another Page', value: 'url', description: 'For example the page where one order is paid' },
		{ name: 'Payment Link', value: 'paymentLink' },
	],
	default: 'paymentLink',
	description: 'What somebody sees who scans it',
});

const link = paymentLinkField.with({ displayOptions: { show: { leadsTo: ['paymentLink'] } } });

const address = textField({
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://m.me/your-page',
	displayOptions: { show: { leadsTo: ['url'] } },
});

const size = sizeField(1000);

const fields: Field[] = [leadsTo, link, address, size, fileField, readOptions];

/** Where a code leads to. */
interface Target {
	url: string;
	/** Of a payment link. */
	id?: string;
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const pixels = size.read(context, itemIndex);
	const field = readFileField(context, itemIndex);
	const target: Target =
		leadsTo.read(context, itemIndex) === 'url'
			? { url: readAddress(context, itemIndex) }
			: await readTarget(context, itemIndex);
	const modules = qrCode(target.url);
	const png = modules && pngOf(modules, pixels);
	if (!png)
		throw size.refused(
			pixels,
			'is too small for such a long link',
			'Enter a larger size, up to 1000, or use a shorter link.',
		);
	const fileName = `${target.id ?? 'qr-code'}.png`;
	const json: IDataObject = { ...(target.id && { paymentLinkId: target.id }), payUrl: target.url };
	return await withPng(context, json, { png, field, fileName });
}

function readAddress(context: IExecuteFunctions, itemIndex: number): string {
	const given = address.read(context, itemIndex).trim();
	const url = toWebAddress(given);
	if (url !== undefined) return url;
	const remedy = 'Enter a link that begins with https://.';
	throw given === '' ? address.invalid('is empty', remedy) : address.refused(given, 'is not a link', remedy);
}

async function readTarget(context: IExecuteFunctions, itemIndex: number): Promise<Target> {
	const id = toPaymentLinkId(link.read(context, itemIndex));
	const found = await readLink(payPalOf(context), id, readOptions.read(context, itemIndex));
	const url = payUrlOf(found);
	if (url !== undefined) return { id, url };
	throw link.refused(id, 'has no page where it can be paid', 'Look at it in your PayPal account.');
}

export const getQrCode: DeclaredOperation = {
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of payment link',
	description: 'A PNG image for a poster, a table or a counter',
	fields,
	concurrency,
	execute,
};
