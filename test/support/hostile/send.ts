import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { toBytes, type HostileRequest } from './request';

/** What came back; `none` for who has hung up, or was hung up on, `silence` where nothing at all happens for a minute. */
export interface Answer {
	status: number | 'none' | 'silence';
	/** The beginning of it, headers and all. */
	text: string;
}

const kept = 4_096;
/** Long enough for a busy machine; who keeps a caller waiting for longer has hung. */
const patienceMs = 60_000;
/** Who hangs up lets the server see the beginning first. */
const beforeHangingUpMs = 5;

/** Sends it over a connection of its own, byte by byte as it stands. */
export async function send(port: number, request: HostileRequest): Promise<Answer> {
	const bytes = toBytes(request);
	const isWhole = request.manner === 'whole' || request.manner === 'chunked';
	const socket = connect(port, '127.0.0.1');
	const chunks: Buffer[] = [];
	let length = 0;
	let isSilent = false;
	const over = new Promise<void>((resolve) => {
		socket.setTimeout(patienceMs, () => {
			isSilent = true;
			socket.destroy();
		});
		socket.on('data', (chunk) => {
			if (length < kept) chunks.push(chunk);
			length += chunk.length;
		});
		// Reset by the server: with or without an answer before.
		socket.on('error', () => resolve());
		socket.on('close', () => resolve());
	});
	socket.write(isWhole ? bytes : bytes.subarray(0, Math.ceil(bytes.length / 2)));
	if (!isWhole) {
		await sleep(beforeHangingUpMs);
		socket.destroy();
	}
	await over;
	const text = Buffer.concat(chunks).subarray(0, kept).toString('latin1');
	if (isSilent) return { status: 'silence', text };
	const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
	return { status: status === undefined ? 'none' : Number(status), text };
}
