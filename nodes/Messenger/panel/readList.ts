import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { listAll } from '../../vendors/messenger/api/graphList';
import { graphOf } from '../../vendors/messenger/api/graph';
import { readLimit } from '../../core/panel/list.description';

/** As much of a list as the panel asks for. */
export const readList = async (
	context: IExecuteFunctions,
	itemIndex: number,
	request: { path: string[]; query?: IDataObject },
): Promise<IDataObject[]> => await listAll(graphOf(context), request, readLimit(context, itemIndex));
