import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { listAll } from '../../vendors/messenger/api/graphList';

/** As much of a list as the panel asks for. */
export async function readList(
	this: IExecuteFunctions,
	itemIndex: number,
	request: { path: string[]; query?: IDataObject },
): Promise<IDataObject[]> {
	const returnAll = this.getNodeParameter('returnAll', itemIndex, false) as boolean;
	const limit = returnAll ? undefined : (this.getNodeParameter('limit', itemIndex, 50) as number);
	return await listAll.call(this, request, limit);
}
