import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { replyOnce } from '../../../../../../nodes/Messenger/actions/comment/replyOnce';
import { graphFailureOf } from '../../../../../../nodes/vendors/messenger/errors/errors';

const pageId = '108542738901234';
const below = `${pageId}_7`;
const text = 'We wrote to you!';
const minuteMs = 60_000;

/** No two replies at Facebook have the same. */
let ids = 0;

/** What becomes of a call that writes. */
type Fate = 'done' | 'lost before' | 'lost after' | 'refused' | 'of a proxy';

/** A comment at Facebook, and the Page's words below it. */
class Wall {
	readonly replies: Array<{ id: string; message: string; picture?: string; atMs: number }> = [];
	readonly calls: string[] = [];
	/** Of the next writes; those after them are done. */
	fates: Fate[] = [];
	/** How many of the next reads show nothing yet. */
	readsBehind = 0;
	isReadable = true;

	write(message: string, picture?: string): string {
		const id = `${below}_${++ids}`;
		this.replies.push({ id, message, ...(picture && { picture }), atMs: Date.now() });
		return id;
	}

	answer({ method, url, body }: IHttpRequestOptions) {
		this.calls.push(method!);
		if (method === 'GET') return this.read(url);
		const fate = this.fates.shift() ?? 'done';
		if (fate === 'lost before') throw silence();
		if (fate === 'refused') return failure(400, 100);
		const { message, attachment_url: picture } = body as { message: string; attachment_url?: string };
		const id = this.write(message, picture);
		if (fate === 'lost after') throw silence();
		return { statusCode: 200, headers: {}, body: fate === 'of a proxy' ? {} : { id } };
	}

	private read(url: string) {
		if (!this.isReadable) return failure(403, 10);
		if (!url.endsWith('/comments')) return { statusCode: 200, headers: {}, body: { id: below } };
		const shown = this.readsBehind-- > 0 ? [] : this.replies;
		const data = shown.toReversed().map(({ id, message, atMs }) => ({
			...{ id, message, from: { id: pageId } },
			created_time: new Date(atMs).toISOString(),
		}));
		return { statusCode: 200, headers: {}, body: { data } };
	}
}

const silence = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const failure = (statusCode: number, code: number) => ({
	...{ statusCode, headers: {} },
	body: { error: { message: `(#${code}) No`, code } },
});

interface Run {
	executionId: string;
	/** Another process remembers nothing: here it is a node with another ID. */
	nodeId?: string;
	mode?: 'retry' | 'webhook';
	isTool?: boolean;
	/** When the person wrote whose comment has started the execution. */
	writtenAt?: string;
	hasNoCredential?: boolean;
}

/** A run of Comment > Reply in Public. */
function runOf(wall: Wall, { executionId, nodeId = 'reply', mode = 'webhook', ...run }: Run) {
	const started = { isExecuted: true, item: { json: { timestamp: run.writtenAt } }, all: () => null };
	return {
		getInstanceId: () => 'instance',
		getWorkflow: () => ({ id: 'workflow-1' }),
		getExecutionId: () => executionId,
		getMode: () => mode,
		getNode: () => ({
			...{ id: nodeId, name: 'Reply', parameters: {} },
			type: `n8n-nodes-messenger-checkout.messenger${run.isTool ? 'Tool' : ''}`,
		}),
		getParentNodes: () =>
			run.writtenAt ? [{ name: 'On Comment', type: 'n8n-nodes-messenger-checkout.messengerTrigger' }] : [],
		getWorkflowDataProxy: () => ({ $runIndex: 0, $: () => started }),
		getCredentials: async () => {
			if (run.hasNoCredential) throw new Error('no such credential');
			return await Promise.resolve({
				...{ pageId, pageAccessToken: 'token', appId: '7', appSecret: 'secret' },
				...{ graphApiVersion: 'v26.0', graphBaseUrl: 'https://graph.example' },
			});
		},
		helpers: {
			httpRequestWithAuthentication: async (_: string, options: IHttpRequestOptions) =>
				await Promise.resolve(options).then((call) => wall.answer(call)),
		},
	} as unknown as IExecuteFunctions;
}

let wall: Wall;
let executions = 0;
/** Another one for each test: what was written is remembered for an hour. */
let executionId: string;
const reply = async (more: Partial<Run> = {}, imageUrl?: string) =>
	await replyOnce(runOf(wall, { executionId, ...more }), 2, { below, message: text, imageUrl });
const inVain = async (more: Partial<Run> = {}) =>
	await reply(more).then(
		() => undefined,
		(error: unknown) => error as Error & { description?: string; context?: object },
	);
const later = (ms: number) => jest.setSystemTime(Date.now() + ms);

beforeEach(() => {
	jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
	wall = new Wall();
	executionId = `execution-${++executions}`;
});
afterEach(() => jest.useRealTimers());

describe('Retry On Fail', () => {
	it('knows what it has written: it neither looks nor writes', async () => {
		expect([await reply(), await reply()]).toEqual([wall.replies[0]!.id, wall.replies[0]!.id]);
		expect(wall.calls).toEqual(['POST']);
	});

	it('writes again what has another picture by now', async () => {
		await reply({}, 'https://shop.example/blue.jpg');
		await reply({}, 'https://shop.example/red.jpg');
		await reply({}, 'https://shop.example/red.jpg');
		await reply();
		expect(wall.replies.map(({ picture }) => picture)).toEqual([
			'https://shop.example/blue.jpg',
			'https://shop.example/red.jpg',
			undefined,
		]);
	});

	it('finds what was written when no answer came', async () => {
		wall.fates = ['lost after'];
		expect(graphFailureOf(await inVain())).toMatchObject({ mayHaveBeenSent: true });
		expect(await reply()).toBe(wall.replies[0]!.id);
		expect(wall.calls).toEqual(['POST', 'GET']);
	});

	it('does not take the same words from before its first try for its own', async () => {
		wall.write(text);
		later(5 * minuteMs);
		wall.fates = ['lost before'];
		await inVain();
		expect(await reply()).toBe(wall.replies[1]!.id);
		expect(wall.replies).toHaveLength(2);
	});

	it('looks back to its first try, also when the second was lost as well', async () => {
		wall.fates = ['lost after', 'lost before'];
		await inVain();
		later(5 * minuteMs);
		wall.readsBehind = 1;
		await inVain();
		later(5 * minuteMs);
		expect(await reply()).toBe(wall.replies[0]!.id);
		expect(wall.replies).toHaveLength(1);
	});

	it('does not look for what Facebook has refused', async () => {
		wall.fates = ['refused'];
		await inVain();
		await reply();
		expect(wall.calls).toEqual(['POST', 'POST']);
	});

	it('does not look where nothing was called: it says what was wrong', async () => {
		expect((await inVain({ hasNoCredential: true }))?.message).toBe('no such credential');
		await reply();
		expect(wall.calls).toEqual(['POST']);
	});

	it('looks for it where a proxy has answered that all is well', async () => {
		wall.fates = ['of a proxy'];
		expect(graphFailureOf(await inVain())).toMatchObject({ mayHaveBeenSent: true });
		expect(await reply()).toBe(wall.replies[0]!.id);
	});
});

describe('Retry of the execution, in another process', () => {
	const again = { mode: 'retry', nodeId: 'of another process' } as const;

	it('finds what was written', async () => {
		const id = await reply();
		expect(await reply(again)).toBe(id);
		expect(wall.calls).toEqual(['POST', 'GET']);
	});

	it('writes what is missing', async () => {
		expect(await reply(again)).toBe(wall.replies[0]!.id);
		expect(wall.calls.at(-1)).toBe('POST');
	});

	it('does not take the same words from before the comment for its own', async () => {
		const old = wall.write(text);
		later(5 * minuteMs);
		const writtenAt = new Date().toISOString();
		const id = await reply({ ...again, writtenAt });
		expect(id).not.toBe(old);
		expect(await reply({ ...again, writtenAt, nodeId: 'of a third process' })).toBe(id);
		expect(wall.replies).toHaveLength(2);
	});

	it('writes nothing where Facebook does not show it, and says what to do', async () => {
		await reply();
		wall.isReadable = false;
		const error = await inVain(again);
		expect(error).toMatchObject({
			message: 'Facebook does not show whether your reply is there already, so nothing was written again',
			description: expect.stringMatching(/^Look below the comment on your Page\..*pages_read_engagement/),
			context: { itemIndex: 2 },
		});
		expect(wall.replies).toHaveLength(1);
	});
});

describe('the tool of an AI agent', () => {
	it('says the same again when its model means it', async () => {
		await reply({ isTool: true });
		await reply({ isTool: true });
		expect(wall.calls).toEqual(['POST', 'POST']);
	});

	it('does so too where it was unsure in between', async () => {
		wall.fates = ['lost after'];
		await inVain({ isTool: true });
		await reply({ isTool: true });
		expect(wall.replies).toHaveLength(1);
		await reply({ isTool: true });
		expect(wall.replies).toHaveLength(2);
	});
});
