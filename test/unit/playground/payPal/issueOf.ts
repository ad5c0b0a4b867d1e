/** The issue of the error that `act` throws, if it throws. */
export function issueOf(act: () => unknown): string | undefined {
	try {
		act();
		return undefined;
	} catch (error) {
		return (error as { details: Array<{ issue: string }> }).details[0]?.issue;
	}
}
