import { existsSync } from 'node:fs';
import path from 'node:path';

import { describeWhere } from './describeWhere';

const folder = path.resolve(__dirname, '../conformance/clients/node_modules');

/** A package that drives the simulator and is none of ours: `npm test` installs it in a folder of its own. */
export const foreignClient = (name: string): string => path.join(folder, name);

/** `describe` where these packages are installed, a plain skip where they are not. */
export const describeWithForeignClients = describeWhere(
	existsSync(path.join(folder, 'paypal-rest-sdk')),
	'the foreign clients are not installed; npm test installs them',
).describe;
