import { fileTypeOf } from '../../../../../../nodes/vendors/messenger/received/fileType';

const hex = (start: string, more = '') => Buffer.concat([Buffer.from(start, 'hex'), Buffer.from(more)]);
const mp4 = hex('00000020', 'ftypisom0000');

describe('a file is what is in it', () => {
	it.each([
		['a photo', 'image', hex('ffd8ffe0'), 'image/jpeg', 'jpg'],
		['a PNG', 'image', hex('89504e470d0a1a0a'), 'image/png', 'png'],
		['a GIF', 'image', Buffer.from('GIF89a'), 'image/gif', 'gif'],
		['a WebP', 'image', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp', 'webp'],
		['a photo of an iPhone', 'image', hex('00000020', 'ftypheic'), 'image/heic', 'heic'],
		['a voice note', 'audio', mp4, 'audio/mp4', 'm4a'],
		['a voice note of an iPhone', 'audio', hex('00000020', 'ftypM4A '), 'audio/mp4', 'm4a'],
		['a voice note in a browser', 'audio', hex('1a45dfa3'), 'audio/webm', 'webm'],
		['an MP3', 'audio', Buffer.from('ID3\u0003'), 'audio/mpeg', 'mp3'],
		['an MP3 without a head', 'audio', hex('fffb90'), 'audio/mpeg', 'mp3'],
		['an AAC', 'audio', hex('fff150'), 'audio/aac', 'aac'],
		['an Ogg', 'audio', Buffer.from('OggS'), 'audio/ogg', 'ogg'],
		['a WAV', 'audio', Buffer.from('RIFF0000WAVEfmt '), 'audio/wav', 'wav'],
		['a video', 'video', mp4, 'video/mp4', 'mp4'],
		['a video of an iPhone', 'video', hex('00000014', 'ftypqt  '), 'video/quicktime', 'mov'],
		['a PDF', 'file', Buffer.from('%PDF-1.7'), 'application/pdf', 'pdf'],
		['a photo sent as a file', 'file', hex('ffd8ffe0'), 'image/jpeg', 'jpg'],
		['words', 'file', Buffer.from('Grüße,\r\n'), 'text/plain', 'txt'],
		['a page, which nobody opens as one', 'file', Buffer.from('<html><script>'), 'text/plain', 'txt'],
		['a program', 'file', hex('4d5a9000'), 'application/octet-stream', 'bin'],
		['a ZIP', 'file', hex('504b0304'), 'application/zip', 'zip'],
	] as const)('%s', (_, kind, bytes, mimeType, extension) => {
		expect(fileTypeOf(bytes, kind)).toEqual({ mimeType, extension });
	});

	it('documents are told apart by their names', () => {
		const named = (extension: string) => fileTypeOf(hex('504b0304'), 'file', extension)?.extension;
		expect(['docx', 'xlsx', 'exe', 'constructor'].map(named)).toEqual(['docx', 'xlsx', 'zip', 'zip']);
		expect(fileTypeOf(Buffer.from('a;b'), 'file', 'csv')).toEqual({ mimeType: 'text/csv', extension: 'csv' });
	});

	it.each([
		['a page as a photo', 'image', Buffer.from('<html>')],
		['a picture with a script in it', 'image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')],
		['a program as a voice note', 'audio', hex('4d5a9000')],
		['a photo as a video', 'video', hex('ffd8ffe0')],
		['a video as a photo', 'image', mp4],
		['a PDF as a photo', 'image', Buffer.from('%PDF-1.7')],
		['nothing as a photo', 'image', Buffer.alloc(0)],
	] as const)('%s is none', (_, kind, bytes) => expect(fileTypeOf(bytes, kind)).toBeUndefined());
});
