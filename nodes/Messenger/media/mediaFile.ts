import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';
import { visibleText } from '../../core/visibleText';
import { limits } from '../../vendors/messenger/sending/limits';

/** A file that is read only while it is sent, and again each time: it is never in memory as a whole. */
class StreamedFile extends File {
	constructor(
		name: string,
		type: string,
		private readonly sizeInBytes: number,
		private readonly open: () => Promise<AsyncIterable<Uint8Array>>,
	) {
		super([], name, { type });
	}

	override get size(): number {
		return this.sizeInBytes;
	}

	override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
		let chunks: AsyncIterator<Uint8Array> | undefined;
		return new ReadableStream({
			pull: async (controller) => {
				chunks ??= (await this.open())[Symbol.asyncIterator]();
				const { value, done } = await chunks.next();
				if (done) controller.close();
				else controller.enqueue(value as Uint8Array<ArrayBuffer>);
			},
			cancel: async () => void (await chunks?.return?.()),
		});
	}
}

/**
 * A binary file of an item, ready to be sent. Files that n8n keeps outside of its memory are streamed.
 *
 * @param field where the merchant gives the name of the binary field
 * @throws NodeOperationError when there is no such file
 * @throws InvalidInput when it is empty or larger than 25 MB
 */
export async function readFile(
	context: IExecuteFunctions,
	itemIndex: number,
	field: Field<string, string>,
): Promise<File> {
	const property = field.read(context, itemIndex);
	const binary = context.helpers.assertBinaryData(itemIndex, property);
	const name = fileNameOf(binary, property);
	const { id, mimeType } = binary;
	if (id === undefined) {
		const buffer = await context.helpers.getBinaryDataBuffer(itemIndex, property);
		checkSize(field, name, buffer.length);
		return new File([new Uint8Array(buffer)], name, { type: mimeType });
	}
	const { fileSize } = await context.helpers.getBinaryMetadata(id);
	checkSize(field, name, fileSize);
	return new StreamedFile(name, mimeType, fileSize, async () => await context.helpers.getBinaryStream(id));
}

/** A part of a form without a file name is no file to Facebook. */
function fileNameOf({ fileName, fileExtension, mimeType }: IBinaryData, property: string): string {
	const given = visibleText(fileName);
	if (given !== '') return given;
	const ending = fileExtension || (/^\w+\/(\w+)$/.exec(mimeType)?.[1] ?? '');
	return `${property || 'file'}${ending && `.${ending}`}`;
}

/** https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets */
function checkSize(field: Field, name: string, bytes: number): void {
	if (bytes === 0) {
		throw field.invalid(`: the file "${name}" is empty`, 'Check the node it comes from.');
	}
	if (bytes <= limits.fileBytes) return;
	const megabytes = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
	throw field.invalid(
		`: the file "${name}" has ${megabytes} MB, but Messenger takes at most 25 MB`,
		'Make it smaller, or send a link to it.',
	);
}
