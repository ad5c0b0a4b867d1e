import { createServer, type Server } from 'node:http';

import { eventually } from './eventually.ts';
import { close, listen } from './localServer.ts';

interface Message {
	text: string;
	reply_markup: { inline_keyboard: Array<Array<{ url: string }>> };
}

/** Not taken for a link preview by n8n. */
const browser =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

/** Somebody of the shop on Telegram: reads what n8n writes there, and is asked before an agent may use a tool. */
export class Reviewer {
	private readonly questions: Message[] = [];
	private readonly server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			this.questions.push(JSON.parse(Buffer.concat(chunks).toString()) as Message);
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end('{"ok":true,"result":{"message_id":1}}');
		});
	});

	/** @returns the base URL for the credential "Telegram API" */
	async start(): Promise<string> {
		return await listen(this.server);
	}

	async stop(): Promise<void> {
		await close(this.server);
	}

	/** The next message, when it has come. */
	async reads(): Promise<string> {
		return (await eventually('a message', () => this.questions.shift())).text;
	}

	/** The next question with a form behind its button, when it has come. */
	async isAskedInForm(): Promise<{ text: string; form: string }> {
		const { text, reply_markup } = await eventually('a question', () => this.questions.shift());
		return { text, form: reply_markup.inline_keyboard[0]![0]!.url };
	}

	/** The form behind the button of the newest question that has these words, which stays unread. */
	formAbout(words: string): string | undefined {
		return this.questions.findLast(({ text, reply_markup }) => text.includes(words) && reply_markup)
			?.reply_markup.inline_keyboard[0]![0]!.url;
	}

	/** Messages that nobody has read. */
	get unread(): string[] {
		return this.questions.map(({ text }) => text);
	}

	/** The next question, when it has come. */
	async isAsked(): Promise<{ text: string; answer(approved: boolean): Promise<void> }> {
		const { text, reply_markup } = await eventually('a question', () => this.questions.shift());
		const links = reply_markup.inline_keyboard.flat().map(({ url }) => url);
		return {
			text,
			answer: async (approved) => {
				const link = links.find((url) => url.includes(`approved=${approved}`))!;
				await fetch(link, { headers: { 'User-Agent': browser } });
			},
		};
	}
}
