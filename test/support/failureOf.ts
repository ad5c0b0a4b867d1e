/** The error that something ends with; the test fails when it goes well. */
export const failureOf = async <Failure extends Error = Error & { description?: string }>(
	running: Promise<unknown>,
): Promise<Failure> =>
	await running.then(
		() => Promise.reject(new Error('It did not fail')),
		(error: Failure) => error,
	);
