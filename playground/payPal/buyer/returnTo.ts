/** Where the browser goes from PayPal; null when the shop has named no address. */
export function returnTo(address: string | undefined, query: Record<string, string>): string | null {
	if (address === undefined) return null;
	const url = new URL(address);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}
