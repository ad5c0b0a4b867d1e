import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { holds, isList } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { withoutGaps } from '../../../vendors/payPal/orders/simplifyOrder';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { captureIdField } from '../../panel/paymentIds.description';
import { simplifyField } from '../../panel/simplify.description';

const trackingNumber = textField({
	displayName: 'Tracking Number',
	name: 'trackingNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 443844607820',
	description: 'Left empty, all parcels of the payment',
	most: 64,
}).guarded();

const fields: Field[] = [captureIdField, trackingNumber, simplifyField, readOptions];

/** https://developer.paypal.com/docs/api/tracking/v1/#definition-tracker */
interface Tracker {
	transaction_id?: string;
	tracking_number?: string;
	status?: string;
	carrier?: string;
	carrier_name_other?: string;
	shipment_date?: string;
	last_updated_time?: string;
	tracking_url?: string;
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const number = trackingNumber.read(context, itemIndex).trim();
	const answer = (await payPalOf(context).get('/v1/shipping/trackers', {
		query: {
			transaction_id: captureIdField.read(context, itemIndex),
			...(number && { tracking_number: number }),
		},
		expects: holds({ trackers: (value) => value === undefined || isList(value) }),
		options: readOptions.read(context, itemIndex),
	})) as Tracker & { trackers?: Tracker[] };
	// PayPal's OpenAPI says of a search in words that it lists, and in its schema that it gives one.
	const trackers = answer.trackers ?? (answer.transaction_id ? [answer] : []);
	if (!simplifyField.read(context, itemIndex)) return trackers as unknown as IDataObject[];
	return trackers.map(simplify);
}

const simplify = (tracker: Tracker): IDataObject =>
	withoutGaps({
		captureId: tracker.transaction_id,
		trackingNumber: tracker.tracking_number,
		carrier: tracker.carrier_name_other ?? tracker.carrier,
		status: tracker.status,
		shipmentDate: tracker.shipment_date,
		trackingUrl: tracker.tracking_url,
		updateTime: tracker.last_updated_time,
	});

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get tracking',
	description: 'What PayPal knows about the parcels of a payment',
	fields,
	concurrency,
	execute,
};
