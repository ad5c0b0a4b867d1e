import { ownValue } from '../../../core/ownValue';

/** What the beginning of a file says it is. */
export interface FileType {
	/** Of sounds and pictures in the same kind of box: what the box may hold. */
	kinds: Array<'image' | 'audio' | 'video' | 'file'>;
	mimeType: string;
	extension: string;
}

type Kind = FileType['kinds'][number];

const type = (kinds: Kind | Kind[], mimeType: string, extension: string): FileType => ({
	kinds: [kinds].flat(),
	mimeType,
	extension,
});

/** Which bytes stand where, in hex; `.` is any. https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: Array<[start: RegExp, type: FileType]> = [
	[/^ffd8ff/, type('image', 'image/jpeg', 'jpg')],
	[/^89504e470d0a1a0a/, type('image', 'image/png', 'png')],
	[/^474946383[79]61/, type('image', 'image/gif', 'gif')],
	[/^52494646.{8}57454250/, type('image', 'image/webp', 'webp')],
	[/^.{8}66747970(?:68656963|68656978|6d696631|6d736631)/, type('image', 'image/heic', 'heic')],
	[/^.{8}6674797061766966/, type('image', 'image/avif', 'avif')],
	[/^.{8}667479704d34[4142]20/, type('audio', 'audio/mp4', 'm4a')],
	[/^.{8}6674797071742020/, type('video', 'video/quicktime', 'mov')],
	[/^.{8}66747970/, type(['video', 'audio'], 'video/mp4', 'mp4')],
	[/^52494646.{8}57415645/, type('audio', 'audio/wav', 'wav')],
	[/^1a45dfa3/, type(['video', 'audio'], 'video/webm', 'webm')],
	[/^4f676753/, type(['audio', 'video'], 'audio/ogg', 'ogg')],
	[/^494433/, type('audio', 'audio/mpeg', 'mp3')],
	[/^fff[19]/, type('audio', 'audio/aac', 'aac')],
	[/^ff[ef][2-7abd]/, type('audio', 'audio/mpeg', 'mp3')],
	[/^2321414d52/, type('audio', 'audio/amr', 'amr')],
	[/^664c6143/, type('audio', 'audio/flac', 'flac')],
	[/^255044462d/, type('file', 'application/pdf', 'pdf')],
];

/** Boxes of a kind that holds sounds as well: a voice note comes as MP4. */
const soundOnly: Record<string, [mimeType: string, extension: string]> = {
	mp4: ['audio/mp4', 'm4a'],
	webm: ['audio/webm', 'webm'],
};

/** Documents that are a ZIP inside: only their names tell them apart. */
const office: Record<string, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * What a file is by what is in it, whatever its sender and its name say.
 *
 * @param kind what Messenger says it is
 * @param extension of its name, without the point
 * @returns undefined when it is not what Messenger says
 */
export function fileTypeOf(
	bytes: Buffer,
	kind: Kind,
	extension = '',
): Pick<FileType, 'mimeType' | 'extension'> | undefined {
	const start = bytes.subarray(0, 16).toString('hex');
	const known = signatures.find(([signature]) => signature.test(start))?.[1];
	if (!known) return kind === 'file' ? otherType(bytes, start, extension) : undefined;
	if (kind !== 'file' && !known.kinds.includes(kind)) return undefined;
	const [mimeType, asSound] = (kind === 'audio' && ownValue(soundOnly, known.extension)) || [];
	return {
		mimeType: mimeType ?? known.mimeType,
		extension: asSound ?? known.extension,
	};
}

/** A page or a script is given as text: nothing runs it. */
function otherType(
	bytes: Buffer,
	start: string,
	extension: string,
): Pick<FileType, 'mimeType' | 'extension'> {
	if (start.startsWith('504b0304')) {
		const mimeType = ownValue(office, extension);
		return mimeType ? { mimeType, extension } : { mimeType: 'application/zip', extension: 'zip' };
	}
	if (isWritten(bytes))
		return extension === 'csv'
			? { mimeType: 'text/csv', extension }
			: { mimeType: 'text/plain', extension: 'txt' };
	return { mimeType: 'application/octet-stream', extension: 'bin' };
}

function isWritten(bytes: Buffer): boolean {
	const text = bytes.toString('utf8');
	return text !== '' && !/[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\r\n\f]/g, ''));
}
