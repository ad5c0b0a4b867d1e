import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { listAll } from '../../vendors/messenger/api/graphList';
import { graphOf } from '../../vendors/messenger/api/graph';

/** As much of a list as the panel asks for. */
export async function readList(
	context: IExecuteFunctions,
	itemIndex: number,
	request: { path: string[]; query?: IDataObject },
): Promise<IDataObject[]> {
	const returnAll = context.getNodeParameter('returnAll', itemIndex, false) as boolean;
	const limit = returnAll ? undefined : (context.getNodeParameter('limit', itemIndex, 50) as number);
	return await listAll(graphOf(context), request, limit);
}
