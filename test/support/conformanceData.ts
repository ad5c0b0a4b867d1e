import { existsSync } from 'node:fs';
import path from 'node:path';

import { describeWhere } from './describeWhere';

const folder = process.env.CONFORMANCE_DATA ?? path.resolve(__dirname, '../../../shared');

/** Folder with the vendors' specifications and recorded deliveries, or undefined where there is none. */
export const conformanceData: string | undefined = existsSync(path.join(folder, 'fixtures'))
	? folder
	: undefined;

const whereData = describeWhere(
	conformanceData !== undefined,
	`the vendors' specifications and recordings are not at ${folder}; CONFORMANCE_DATA names another folder`,
);

/** `describe` where the vendor data is present, a plain skip where it is not. */
export const describeWithVendorData = whereData.describe;

/** The same for a single test, in a file that shows the rest without the data. */
export const itWithVendorData = whereData.it;
