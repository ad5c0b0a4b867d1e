import { randomUUID } from 'node:crypto';

/** A file that goes to PayPal. */
export interface FormFile {
	name: string;
	/** e.g. `application/pdf` */
	type: string;
	bytes: Buffer;
}

/** A body with its content type. */
export interface Form {
	contentType: string;
	body: Buffer;
}

/**
 * JSON and the files it speaks of, as PayPal takes them: the JSON is the part `input`, the files are `file1`, `file2` ...
 * https://docs.paypal.ai/growth/disputes/handle-disputes/use-disputes-api#provide-evidence
 *
 * @param boundary stands between the parts, and in none of them
 */
export function toForm(input: object, files: FormFile[], boundary = `n8n-${randomUUID()}`): Form {
	const parts = [
		partOf('name="input"', 'application/json', Buffer.from(JSON.stringify(input))),
		...files.map(({ name, type, bytes }, index) =>
			partOf(`name="file${index + 1}"; filename="${name.replaceAll(/["\\\r\n]/g, '-')}"`, type, bytes),
		),
	];
	const body = Buffer.concat([
		...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
		Buffer.from(`--${boundary}--\r\n`),
	]);
	return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

const partOf = (disposition: string, type: string, content: Buffer): Buffer =>
	Buffer.concat([
		Buffer.from(`Content-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`),
		content,
	]);
