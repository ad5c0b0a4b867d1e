import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Somebody else runs a playground on this data. Two n8n on one database destroy it. */
export class FolderInUseError extends Error {
	constructor(folder: string) {
		super(`Another playground is running with the data in ${folder}.`);
	}
}

/** Not in the folder itself: the system allows a hundred characters. Gone with its process, whatever ends that. */
function socketOf(folder: string): string {
	const name = `n8n-playground-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
	return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/**
 * Takes the folder for this process, until it ends.
 *
 * @throws {FolderInUseError} when another process has it
 */
export async function takeFolder(folder: string): Promise<Server> {
	const socket = socketOf(folder);
	if (await somebodyAnswers(socket)) throw new FolderInUseError(folder);
	// What a killed process left behind.
	if (process.platform !== 'win32') rmSync(socket, { force: true });
	return await new Promise((resolve, reject) => {
		const server = createServer((connection) => connection.end());
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new FolderInUseError(folder) : error),
		);
		server.listen(socket, () => resolve(server.unref()));
	});
}

/**
 * The first of `folder`, `folder-2`, `folder-3` ... that nobody has, taken.
 *
 * @returns its path
 */
export async function takeFreeFolder(folder: string): Promise<string> {
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? folder : `${folder}-${number}`;
		try {
			await takeFolder(candidate);
			return candidate;
		} catch (error) {
			if (!(error instanceof FolderInUseError)) throw error;
		}
	}
}

function somebodyAnswers(socket: string): Promise<boolean> {
	return new Promise((resolve) => {
		const connection = connect(socket);
		connection.once('connect', () => {
			connection.destroy();
			resolve(true);
		});
		connection.once('error', () => resolve(false));
	});
}
