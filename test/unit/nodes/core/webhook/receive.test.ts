import type { IWebhookFunctions } from 'n8n-workflow';

import { receive, type PipelineReason, type ReceiveSteps } from '../../../../../nodes/core/webhook/receive';
import { RecentEvents } from '../../../../../nodes/core/webhook/recentEvents';
import { genuine, refused } from '../../../../../nodes/core/webhook/verdict';

type Reason = 'forged' | 'later';
type Steps = ReceiveSteps<string, Reason | PipelineReason>;

/** What n8n answers a delivery with. */
class Response {
	readonly sent: unknown[] = [];
	writableEnded = false;
	closed = false;
	headersSent = false;
	statusCode = 200;
	private onClose: () => void = () => undefined;

	once(_event: 'close', listener: () => void): void {
		this.onClose = listener;
	}

	status(code: number): this {
		this.statusCode = code;
		this.sent.push(code);
		return this;
	}

	type(): this {
		return this;
	}

	send(text: string): void {
		this.json(text);
	}

	json(body: unknown): void {
		this.sent.push(body);
		this.end(this.statusCode);
	}

	end(statusCode: number): void {
		Object.assign(this, { writableEnded: true, statusCode });
		this.hangUp();
	}

	hangUp(): void {
		this.closed = true;
		this.onClose();
	}
}

/** A request as n8n hands it to a trigger. */
function request(body: string | undefined, mode = 'webhook') {
	const lines: string[] = [];
	const response = new Response();
	const context = {
		getRequestObject: () => ({ rawBody: body === undefined ? undefined : Buffer.from(body) }),
		getResponseObject: () => response,
		getMode: () => mode,
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: 'node', name: 'Trigger' }),
		logger: { warn: (line: string) => lines.push(line) },
	} as unknown as IWebhookFunctions;
	return { context, response, sent: response.sent, lines };
}

/** A vendor that delivers words with blanks between them. */
function vendor(changes: Partial<Steps> = {}) {
	const done: string[] = [];
	const steps: Steps = {
		async prove(rawBody) {
			done.push('prove');
			return rawBody.toString().startsWith('forged') ? refused('forged' as const) : genuine;
		},
		noteVerdict: (reason) => void done.push(`note ${reason ?? 'genuine'}`),
		parse({ rawBody }) {
			done.push('parse');
			return rawBody.toString().split(' ');
		},
		recentEvents: new RecentEvents<string>((word) => word),
		toItem: (word) => ({ word }),
		received: { webhookResponse: 'thanks' },
		refusals: {
			passing: ['later', 'earlier-delivery-open'],
			log: (_context, reason) => [`refused: ${reason}`],
			body: (status, reason) => ({ status, reason }),
		},
		...changes,
	};
	return { steps, done };
}

const itemsOf = (...words: string[]) => words.map((word) => ({ json: { word } }));

describe('a delivery', () => {
	it('is proven, noted, read, confirmed, chosen from, sent on and turned into items, in this order', async () => {
		const { steps, done } = vendor({
			confirm: async (event) => {
				done.push(`confirm ${event}`);
				return { ok: true, event: event.toUpperCase() };
			},
			choose(events) {
				done.push(`choose ${events.join()}`);
				return events.filter((event) => event !== 'B');
			},
			async sendOn(events) {
				done.push(`send on ${events.join()}`);
				return events.slice(1);
			},
			toOutputs: (events) => [[], events],
		});
		const { context } = request('a b c');
		expect(await receive(context, steps)).toEqual({
			webhookResponse: 'thanks',
			workflowData: [[], itemsOf('C')],
		});
		expect(done).toEqual([
			'prove',
			'note genuine',
			'parse',
			'confirm a',
			'confirm b',
			'confirm c',
			'choose A,B,C',
			'send on A,C',
		]);
	});

	it('that is not proven is not read, and gets 401', async () => {
		const { steps, done } = vendor();
		const { context, sent, lines } = request('forged');
		expect(await receive(context, steps)).toEqual({ noWebhookResponse: true });
		expect(done).toEqual(['prove', 'note forged']);
		expect(sent).toEqual([401, { status: 401, reason: 'forged' }]);
		expect(lines).toEqual(['refused: forged']);
	});

	it('without bytes proves nothing', async () => {
		const { steps, done } = vendor();
		const { context, sent } = request(undefined);
		await receive(context, steps);
		expect(done).toEqual(['note unreadable-body']);
		expect(sent[0]).toBe(401);
	});

	it.each<[string, Partial<Steps>, number]>([
		['makes no sense', { parse: () => refused('forged') }, 401],
		['the vendor does not confirm', { confirm: async () => refused('forged') }, 401],
		['the vendor can not confirm yet', { confirm: async () => refused('later') }, 503],
		['has to come again as a whole', { sendOn: async () => 'incomplete' }, 503],
	])('that %s starts nothing', async (_, changes, status) => {
		const { context, sent } = request('a');
		expect(await receive(context, vendor(changes).steps)).toEqual({ noWebhookResponse: true });
		expect(sent[0]).toBe(status);
	});

	const fails = {
		toItem: () => {
			throw new Error('no such field');
		},
	};

	it('that is true and could not be let in is asked for again', async () => {
		const { context, sent, lines } = request('a');
		expect(await receive(context, vendor(fails).steps)).toEqual({ noWebhookResponse: true });
		expect(sent[0]).toBe(503);
		expect(lines).toEqual(['"Trigger" could not handle a request: Error']);
	});

	it('that anybody can send is not', async () => {
		const { context, sent } = request('a');
		const simulated = { prove: async () => ({ ok: true as const, simulated: true }) };
		await receive(context, vendor({ ...fails, ...simulated }).steps);
		expect(sent[0]).toBe(401);
	});

	it('of which nothing is wanted is received, and starts nothing', async () => {
		const { context } = request('a');
		expect(await receive(context, vendor({ choose: () => [] }).steps)).toEqual({
			webhookResponse: 'thanks',
		});
	});
});

describe('a delivery that comes again', () => {
	it('starts nothing once the first was answered with success, and else what it would have started', async () => {
		const { steps } = vendor();
		const [first, second, third] = [request('a'), request('a b'), request('a b')];
		await receive(first.context, steps);
		first.response.end(500);
		expect(await receive(second.context, steps)).toMatchObject({ workflowData: [itemsOf('a', 'b')] });
		second.response.end(200);
		expect(await receive(third.context, steps)).toEqual({ webhookResponse: 'thanks' });
	});

	it('is postponed when the first is gone and nobody knows what has become of it', async () => {
		const { steps } = vendor();
		const [first, second] = [request('a'), request('a')];
		await receive(first.context, steps);
		const again = receive(second.context, steps);
		first.response.hangUp();
		expect(await again).toEqual({ noWebhookResponse: true });
		expect(second.sent).toEqual([503, { status: 503, reason: 'earlier-delivery-open' }]);
		expect(second.lines).toEqual(['refused: earlier-delivery-open']);
	});

	it.each<[string, string, Partial<Steps>]>([
		['in a test run', 'manual', {}],
		['of a sample', 'webhook', { isSample: () => true }],
	])('%s starts it again', async (_, mode, changes) => {
		const { steps } = vendor(changes);
		for (const { context, response } of [request('a', mode), request('a', mode)]) {
			expect(await receive(context, steps)).toMatchObject({ workflowData: [itemsOf('a')] });
			response.end(200);
		}
	});
});

it('in a test run, all comes at once', async () => {
	const { steps, done } = vendor({
		sendOn: async () => {
			done.push('sent on');
			return [];
		},
	});
	expect(await receive(request('a b', 'manual').context, steps)).toMatchObject({
		workflowData: [itemsOf('a', 'b')],
	});
	expect(done).not.toContain('sent on');
});
