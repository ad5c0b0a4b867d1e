import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = process.env.CONFORMANCE_DATA ?? path.resolve(__dirname, '../../../shared');

/** Folder with the vendors' specifications and recorded deliveries, or undefined where there is none. */
export const conformanceData: string | undefined = existsSync(path.join(folder, 'fixtures'))
	? folder
	: undefined;

if (!conformanceData) {
	process.stdout.write(`Skipped: vendor data not found at ${folder} (set CONFORMANCE_DATA to its folder)\n`);
}

/** `describe` where the vendor data is present, a plain skip where it is not. */
export const describeWithVendorData = conformanceData ? describe : describe.skip;
