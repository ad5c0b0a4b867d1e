import { randomInt } from 'node:crypto';

import type { World } from '../../world/world.ts';

import { badParameter } from '../api/errors.ts';

import { fetchMedia } from './fetchMedia.ts';
import { checkFile, type MediaType } from './mediaRules.ts';
import type { UploadedFile } from './multipart.ts';

/** A file at Facebook that messages can name by its id. */
export interface SavedAttachment {
	id: string;
	pageId: string;
	type: MediaType;
	/** Where the chat finds it. */
	url: string;
	/** Not reusable: it may go to one person only, who is named here after the first time. */
	reusable: boolean;
	usedFor?: string;
	expiresAt: Date;
	file?: UploadedFile;
}

const lifetimeMs = 90 * 24 * 60 * 60 * 1000;

/** The files the Pages have saved, for 90 days. */
export class Attachments {
	private readonly saved = new Map<string, SavedAttachment>();
	private readonly world: World;

	constructor(world: World) {
		this.world = world;
	}

	reset(): void {
		this.saved.clear();
	}

	/** @throws GraphError 100 with 2018008, 2018047 or 2018109 when the file can't be had or is not right */
	async save(
		pageId: string,
		media: { type: MediaType; reusable: boolean; url?: string; file?: UploadedFile },
	): Promise<SavedAttachment> {
		const { type, reusable, url, file } = media;
		if (file) checkFile(type, { contentType: file.contentType, size: file.bytes.length });
		else if (url) await fetchMedia(type, url);
		const id = `1${randomInt(10 ** 14)
			.toString()
			.padStart(15, '0')}`;
		const attachment: SavedAttachment = {
			id,
			pageId,
			type,
			url: url ?? `${this.world.origin}/scontent.xx.fbcdn.net/${id}`,
			reusable,
			expiresAt: new Date(this.world.clock.now().getTime() + lifetimeMs),
			...(file && { file }),
		};
		this.saved.set(id, attachment);
		return attachment;
	}

	/** The bytes of an upload; they outlive the id, as pictures in a chat do. */
	fileOf(id: string): UploadedFile | undefined {
		return this.saved.get(id)?.file;
	}

	/** @throws GraphError 100/2018074 for another Page's, an expired or an unknown one, or one of another type */
	find(pageId: string, id: string, type?: MediaType): SavedAttachment {
		const attachment = this.saved.get(id);
		const isOurs = attachment?.pageId === pageId && attachment.expiresAt > this.world.clock.now();
		if (!isOurs) throw notYours();
		if (type && attachment.type !== type) {
			throw badParameter(`The attachment is of type ${attachment.type}, not ${type}.`, 2018047);
		}
		return attachment;
	}

	/** As `find`, for a message to this person. */
	use(pageId: string, id: string, psid: string, type?: MediaType): SavedAttachment {
		const attachment = this.find(pageId, id, type);
		attachment.usedFor ??= psid;
		if (!attachment.reusable && attachment.usedFor !== psid) throw notYours();
		return attachment;
	}
}

const notYours = () => badParameter('Possible invalid ID or you do not own the attachment.', 2018074);
