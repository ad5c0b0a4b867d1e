import { randomBytes, randomUUID } from 'node:crypto';

import { requireText, type GraphOperations } from '../api/call.ts';
import { badParameter, GraphError } from '../api/errors.ts';
import { UploadedFile } from './multipart.ts';

interface Session {
	signature: string;
	name: string;
	length: number;
	type: string;
	handle?: string;
}

/** https://developers.facebook.com/docs/graph-api/guides/upload */
const types = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'];

/** The Resumable Upload API, in one piece: files that other calls name by their handle. */
export class UploadSessions {
	private readonly sessions = new Map<string, Session>();

	reset(): void {
		this.sessions.clear();
	}

	/** @param id without its signature, as it stands in a path */
	has(id: string): boolean {
		return this.sessions.has(id);
	}

	/** What kind of file a handle stands for; undefined when nobody was given it. */
	typeOf(handle: string): string | undefined {
		return [...this.sessions.values()].find((session) => session.handle === handle)?.type;
	}

	operations(): GraphOperations {
		return {
			'POST app/uploads': ({ token, params }) => {
				requirePerson(token.kind);
				const type = requireText(params, 'file_type');
				if (!types.includes(type)) throw badParameter(`Param file_type must be one of {${types.join(', ')}}`);
				const length = Number(requireText(params, 'file_length'));
				if (!(length > 0)) throw badParameter('Param file_length must be a positive number');
				const id = `upload:${Buffer.from(`1:attachment:${randomUUID()}`).toString('base64url')}`;
				const signature = `AR${randomBytes(12).toString('base64url')}`;
				this.sessions.set(id, { signature, name: requireText(params, 'file_name'), length, type });
				return { id: `${id}?sig=${signature}` };
			},

			'POST upload_session': ({ token, params, nodeId }) => {
				requirePerson(token.kind);
				const session = this.sessions.get(nodeId)!;
				if (params.sig !== session.signature) throw badParameter('Invalid upload signature');
				if (params.file_offset !== '0') throw badParameter('Header file_offset must be 0');
				const { file } = params;
				if (!(file instanceof UploadedFile)) throw badParameter('The body must be the bytes of the file');
				if (file.bytes.length !== session.length) {
					throw badParameter(`The file has ${file.bytes.length} bytes, ${session.length} were announced`);
				}
				const words = [session.name, session.type].map((word) => Buffer.from(word).toString('base64'));
				session.handle = `4:${words.join(':')}:AR${randomBytes(24).toString('base64url')}`;
				return { h: session.handle };
			},
		};
	}
}

/** A Page or the app may not: https://developers.facebook.com/docs/graph-api/reference/application/uploads/ */
function requirePerson(kind: string): void {
	if (kind === 'user') return;
	throw new GraphError('(#200) A user access token is required to upload files to this app', { code: 200 });
}
