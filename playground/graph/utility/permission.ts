import { GraphError } from '../api/errors.ts';
import type { PageToken } from '../login/tokens.ts';

/** Meta's guide writes the first, its login dialog grants the second. */
const names = ['page_utility_messaging', 'pages_utility_messaging'];

/** @throws GraphError 10/1404170 when the token may not use utility messages */
export function checkUtilityPermission(token: PageToken): void {
	if (names.some((name) => token.permissions.includes(name))) return;
	throw new GraphError('(#10) Application does not have permission for this action', {
		code: 10,
		subcode: 1404170,
	});
}
