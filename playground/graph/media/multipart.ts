import { badParameter } from '../api/errors.ts';

/** A file that came along in a multipart request. */
export class UploadedFile {
	readonly name: string;
	/** e.g. `image/png` */
	readonly contentType: string;
	readonly bytes: Buffer;

	constructor(name: string, contentType: string, bytes: Buffer) {
		this.name = name;
		this.contentType = contentType;
		this.bytes = bytes;
	}
}

/** The fields of a `multipart/form-data` body: text as strings, files as `UploadedFile`. */
export async function parseMultipart(
	contentType: string,
	body: Buffer,
): Promise<Record<string, string | UploadedFile>> {
	const response = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
	const form = await response.formData().catch(() => {
		throw badParameter('The body of the request is not valid multipart/form-data');
	});
	const fields: Record<string, string | UploadedFile> = {};
	for (const [name, value] of form) {
		fields[name] =
			typeof value === 'string'
				? value
				: new UploadedFile(value.name, value.type, Buffer.from(await value.arrayBuffer()));
	}
	return fields;
}
