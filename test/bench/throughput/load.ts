import autocannon from 'autocannon';

import type { Delivery } from '../deliveries.ts';

/**
 * Sends each delivery once, over at most so many connections at a time, as fast as the receiver answers.
 *
 * @param url on this machine
 * @returns answers per second, from the first request to the last answer
 * @throws when one of the answers is not 200
 */
export async function answersPerSecond(
	url: string,
	deliveries: Delivery[],
	connections: number,
): Promise<number> {
	if (!['localhost', '127.0.0.1'].includes(new URL(url).hostname))
		throw new Error(`${url} is not on this machine`);
	let next = 0;
	let answered = 0;
	let lastAnswerMs = 0;
	const startMs = performance.now();
	const result = await new Promise<autocannon.Result>((resolve, reject) => {
		const running = autocannon(
			{
				url,
				connections: Math.min(connections, deliveries.length),
				amount: deliveries.length,
				method: 'POST',
				timeout: 60,
				requests: [
					{
						setupRequest: (request) => {
							const { body, headers } = deliveries[next++ % deliveries.length]!;
							return { ...request, body, headers };
						},
					},
				],
			},
			(error: Error | null, ended) => (error ? reject(error) : resolve(ended)),
		);
		running.on('response', () => {
			answered++;
			lastAnswerMs = performance.now();
		});
	});
	const codes = JSON.stringify(result.statusCodeStats);
	if (answered !== deliveries.length || result['2xx'] !== answered || result.errors > 0)
		throw new Error(`${url} answered ${answered} of ${deliveries.length} deliveries: ${codes}`);
	return answered / ((lastAnswerMs - startMs) / 1000);
}
