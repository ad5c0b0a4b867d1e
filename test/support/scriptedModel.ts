import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { close, listen } from './localServer.ts';

/** One tool that the agent showed to the model. */
export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties: Record<string, { type: string; description?: string }>; required?: string[] };
}

/** What the model does when it is its turn: call tools, or say something and be done. */
export type Turn = { calls: Array<{ tool: string; input?: object }> } | { says: string };

interface Message {
	role: string;
	content: unknown;
	tool_call_id?: string;
}

interface Question {
	model: string;
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
}

/**
 * A language model that does what the test has written down, turn by turn, behind the wire format that n8n's
 * OpenAI Chat Model speaks: https://platform.openai.com/docs/api-reference/chat/create
 */
export class ScriptedModel {
	/** What agents have sent since the script began, oldest first. */
	readonly questions: Question[] = [];
	private readonly earlier: Question[] = [];
	private readonly script: Turn[] = [];
	private readonly scripts = new Map<string, Turn[]>();
	private readonly server: Server = createServer((request, response) => void this.answer(request, response));

	/** @returns the base URL for the credential "OpenAI" */
	async start(): Promise<string> {
		return `${await listen(this.server)}/v1`;
	}

	async stop(): Promise<void> {
		await close(this.server);
	}

	/** Forgets what was asked, and plays these turns from now on. */
	plays(...turns: Turn[]): void {
		this.earlier.push(...this.questions.splice(0));
		this.script.splice(0, this.script.length, ...turns);
	}

	/**
	 * Plays these turns for whoever writes these words, in whatever order people write: how far it is, is told by what it
	 * has said since then.
	 */
	playsFor(words: string, ...turns: Turn[]): void {
		this.scripts.set(words, turns);
	}

	/** The newest question about what somebody wrote with these words in it. */
	askedAbout(words: string): Question | undefined {
		return this.all().findLast((question) => newestOf(question).includes(words));
	}

	/** Everything the model ever got to see. */
	all(): Question[] {
		return [...this.earlier, ...this.questions];
	}

	/** The tools of the newest question, by name. */
	tools(): Record<string, OfferedTool> {
		const offered = this.questions.at(-1)?.tools ?? [];
		return Object.fromEntries(offered.map((tool) => [tool.function.name, tool.function]));
	}

	/** What the tools answered since the person last said something, as the newest question repeats it. */
	toolAnswers(question = this.questions.at(-1)): unknown[] {
		const messages = question?.messages ?? [];
		const since = messages.findLastIndex(({ role }) => role === 'user');
		const answers = messages.slice(since).filter(({ role }) => role === 'tool');
		return answers.map(({ content }) => parse(String(content)));
	}

	private turnFor(question: Question): Turn | undefined {
		const newest = newestOf(question);
		const [, turns = []] = [...this.scripts].find(([words]) => newest.includes(words)) ?? [];
		const since = question.messages.findLastIndex(({ role }) => role === 'user');
		const said = question.messages.slice(since).filter(({ role }) => role === 'assistant');
		return turns[said.length];
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		if (!request.url?.endsWith('/chat/completions')) {
			send(response, 200, { object: 'list', data: [{ id: 'scripted', object: 'model' }] });
			return;
		}
		const question = JSON.parse(Buffer.concat(chunks).toString()) as Question;
		this.questions.push(question);
		const turn = this.turnFor(question) ?? this.script.shift();
		if (!turn) {
			send(response, 400, { error: { message: 'The script is over.', type: 'invalid_request_error' } });
			return;
		}
		send(response, 200, toCompletion(turn, question.model, this.questions.length));
	}
}

/** What the person has written; a photo is a message of its own behind the words. */
const newestOf = ({ messages }: Question): string =>
	JSON.stringify(messages.filter(({ role }) => role === 'user').map(({ content }) => content));

function toCompletion(turn: Turn, model: string, number: number): object {
	const calls = 'calls' in turn ? turn.calls : [];
	const message = {
		role: 'assistant',
		content: 'says' in turn ? turn.says : null,
		...(calls.length > 0 && {
			tool_calls: calls.map(({ tool, input = {} }, index) => ({
				id: `call_${number}_${index}`,
				type: 'function',
				function: { name: tool, arguments: JSON.stringify(input) },
			})),
		}),
	};
	return {
		id: `chatcmpl-${number}`,
		object: 'chat.completion',
		created: 1_795_000_000,
		model,
		choices: [{ index: 0, message, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

function send(response: ServerResponse, status: number, body: object): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
