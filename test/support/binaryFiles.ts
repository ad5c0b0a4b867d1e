import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';

import './n8nServices';

const requireAsCore = createRequire(require.resolve('n8n-core'));
const { Container } = requireAsCore('@n8n/di') as {
	Container: { set(type: unknown, instance: unknown): void };
};

/** A file of an item. */
export interface BinaryFile {
	bytes: Buffer;
	fileName: string;
	mimeType: string;
}

/** n8n's real store of binary data, on disk; it exists while the tests of the file or `describe` run. */
export class BinaryFiles {
	/** How many stored files were read as streams. */
	streamsOpened = 0;
	private service!: BinaryDataService;
	private folder!: string;

	/** A file as n8n keeps it outside of its memory. */
	async stored({ bytes, ...about }: BinaryFile): Promise<IBinaryData> {
		const location = { type: 'execution', workflowId: 'workflow-1', executionId: '4711' } as const;
		return await this.service.store(location, bytes, { ...about, data: '' });
	}

	/** What is in a file, wherever n8n keeps it. */
	async bytesOf(file: IBinaryData): Promise<Buffer> {
		return await this.service.getAsBuffer(file);
	}

	/** A file inside the item itself. */
	inMemory({ bytes, ...about }: BinaryFile): IBinaryData {
		return { ...about, data: bytes.toString('base64') };
	}

	async open(): Promise<void> {
		this.folder = await mkdtemp(path.join(tmpdir(), 'binary-files-'));
		const config = { mode: 'filesystem', localStoragePath: this.folder, signingSecret: 'secret' };
		const quiet = { error: () => undefined, info: () => undefined };
		this.service = new BinaryDataService(config as never, quiet as never, quiet as never);
		await this.service.init();
		const getAsStream = this.service.getAsStream.bind(this.service);
		this.service.getAsStream = async (...args) => {
			this.streamsOpened++;
			return await getAsStream(...args);
		};
		Container.set(BinaryDataService, this.service);
	}

	async close(): Promise<void> {
		await rm(this.folder, { recursive: true, force: true });
	}
}

export function withBinaryFiles(): BinaryFiles {
	const files = new BinaryFiles();
	beforeAll(async () => await files.open());
	beforeEach(() => {
		files.streamsOpened = 0;
	});
	afterAll(async () => await files.close());
	return files;
}
