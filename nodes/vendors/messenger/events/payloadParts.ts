/**
 * What a tap says and about what, for payloads such as `SIZE_M` or `BUY:mug`: parted at the first `_` or `:` behind a
 * single word. Any other payload is an action as a whole, with an empty value.
 */
export function payloadParts(payload: string): { action: string; value: string } {
	const [, action = payload, value = ''] = /^([\p{L}\p{N}-]+)[_:](.*)$/su.exec(payload) ?? [];
	return { action, value };
}
