import { request } from 'node:http';

import { withPayPalTrigger } from '../support/payPalTrigger';

const underTest = withPayPalTrigger();
const { host, trigger, recordedApproval, deliver } = underTest;

/** Sends these bytes and hangs up as soon as n8n is at work on them. */
async function sendAndHangUp(
	url: string,
	{ rawBody, headers }: Awaited<ReturnType<typeof recordedApproval>>,
	isAtWork: Promise<void>,
): Promise<void> {
	const sent = request(url, { method: 'POST', headers: { ...headers, host: new URL(url).host } });
	const gone = new Promise((resolve) => sent.once('close', resolve));
	sent.once('error', () => undefined);
	sent.end(rawBody);
	await isAtWork;
	sent.destroy();
	await gone;
}

it('starts no second execution for an event whose sender hung up before the first had started', async () => {
	const placed = trigger();
	await host.publish(placed);
	const delivery = await recordedApproval(placed);
	let goOn!: () => void;
	const mayStart = new Promise<void>((resolve) => (goOn = resolve));
	const isAtWork = new Promise<void>((resolve) => {
		host.beforeAnswer = async () => {
			host.beforeAnswer = async () => undefined;
			resolve();
			await mayStart;
		};
	});
	await sendAndHangUp(host.urlOf(placed), delivery, isAtWork);

	expect(await deliver(placed, delivery)).toBe(503);
	goOn();
	expect(await deliver(placed, delivery)).toBe(200);
	expect(host.executions).toHaveLength(1);
});
