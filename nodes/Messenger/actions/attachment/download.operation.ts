import type { IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { jsonField } from '../../../core/fields/jsonField';
import { numberField } from '../../../core/fields/numberField';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import { WithFiles, type OperationResult } from '../../../core/operation';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { fetchReceived } from '../../../vendors/messenger/received/fetchReceived';
import { fileTypeOf } from '../../../vendors/messenger/received/fileType';
import { isFile, toReceived, type Received } from '../../../vendors/messenger/received/receivedFiles';

/** Messenger itself takes no more: https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets */
const mostMegabytes = 25;

const attachmentsField = jsonField(
	{
		displayName: 'Attachments',
		name: 'attachments',
		type: 'json',
		default: '={{ $json.attachments }}',
		description:
			'The attachments of an event of the Messenger Trigger, or of a message from Conversation: Get Messages. None is fine: the item goes on without files.',
	},
	toAttachments,
);

/** @throws InvalidInput when it is no list of attachments */
function toAttachments(value: unknown, self: Field): Received[] {
	const list =
		Array.isArray(value) || value === undefined || value === null || value === '' ? value : [value];
	return ((list || []) as unknown[]).map((one) => {
		if (isRecord(one)) return toReceived(one);
		throw self.refused(one, 'is not an attachment', 'Use {{ $json.attachments }} of a Messenger event.');
	});
}

const mostField = numberField({
	displayName: 'Largest File in MB',
	name: 'mostMegabytes',
	type: 'number',
	typeOptions: { minValue: 0.1, maxValue: mostMegabytes },
	default: mostMegabytes,
	description: 'What is larger is not fetched. Messenger itself takes up to 25 MB.',
});

const outputField = textField({
	displayName: 'Put Output Files in Fields',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the first file in. The second gets a 2 behind it, and so on.',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const attachments = attachmentsField.read(context, itemIndex);
	const mostBytes = readMostBytes(context, itemIndex);
	const name = outputField.read(context, itemIndex).trim();
	if (name === '') throw outputField.invalid('is empty', 'Enter a name, for example data.');
	const { json, binary = {} } = context.getInputData()[itemIndex]!;
	const files: IDataObject[] = [];
	const skipped: IDataObject[] = [];
	const added: IBinaryKeyData = {};
	for (const attachment of attachments) {
		const fetched = await fetchFile(context, attachment, mostBytes);
		if (typeof fetched === 'string') {
			skipped.push({ type: attachment.type, reason: fetched });
			continue;
		}
		const { bytes, fileName, mimeType } = fetched;
		const field = files.length === 0 ? name : `${name}${files.length + 1}`;
		added[field] = await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
		files.push({ field, type: attachment.type, fileName, mimeType, bytes: bytes.length });
	}
	const told = { files, ...(skipped.length > 0 && { skippedFiles: skipped }) };
	return new WithFiles({ ...json, ...told }, { ...binary, ...added });
}

function readMostBytes(context: IExecuteFunctions, itemIndex: number): number {
	const megabytes = mostField.read(context, itemIndex);
	if (megabytes > 0 && megabytes <= mostMegabytes) return Math.floor(megabytes * 1024 * 1024);
	throw mostField.refused(megabytes, 'is not a size Messenger has', 'Use a number up to 25.');
}

/** @returns why there is none, in one word */
async function fetchFile(
	context: IExecuteFunctions,
	{ type, url, name }: Received,
	mostBytes: number,
): Promise<string | { bytes: Buffer; fileName: string; mimeType: string }> {
	if (!url || !isFile(type)) return 'NOT_A_FILE';
	const bytes = await fetchReceived(context, url, await graphOf(context).credentials(), mostBytes);
	if (typeof bytes === 'string') return bytes;
	const given = nameOf(name ?? new URL(url).pathname.split('/').at(-1) ?? '');
	const found = fileTypeOf(bytes, type, given.extension);
	if (bytes.length === 0 || !found) return 'NOT_WHAT_IT_SAYS';
	return { bytes, fileName: `${given.base || type}.${found.extension}`, mimeType: found.mimeType };
}

/** A name that is one in every system: the sender has chosen it. */
function nameOf(text: string): { base: string; extension: string } {
	const [, base = '', extension = ''] = /^(.*?)(?:\.(\w{1,8}))?$/s.exec(text) ?? [];
	const safe = base.replace(/[^\p{L}\p{N}_-]+/gu, '_').replace(/^_+|_+$/g, '');
	return { base: safe.slice(0, 60), extension: extension.toLowerCase() };
}

export const download: DeclaredOperation = {
	name: 'Get Files From Message',
	value: 'download',
	action: 'Get files from message',
	description: 'Photos, voice notes and files that a person has sent, for example for an AI model to look at',
	fields: [attachmentsField, mostField, outputField],
	concurrency: 4,
	execute,
};
