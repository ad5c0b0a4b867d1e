import { payPalCheckout } from '../../../nodes/PayPalCheckout/actions';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withBinaryFiles } from '../../support/binaryFiles';
import { describeOutputSchemas } from '../../support/outputSchema';
import { withPayPalCheckout } from '../../support/payPalCheckout';
import { payPalItems } from './payPalItems';

const { simulators, run } = withPayPalCheckout();
withBinaryFiles();

let executions = 0;

describeOutputSchemas(new PayPalCheckout(), payPalCheckout.operations, () =>
	payPalItems(
		simulators,
		async (resource, operation, parameters) =>
			(await run(resource, operation, parameters, { executionId: String(++executions) })).json,
	),
);
