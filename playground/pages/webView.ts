import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const path = '/_playground/webView/';
const answerWithinMs = 60_000;

/** A port of this computer: what is not of this world is not fetched. */
const local = /^(localhost|127\.0\.0\.1):\d{2,5}$/;

/** What tells the page who looks at it. */
const told = ['accept', 'accept-language', 'user-agent', 'content-type'];

/**
 * Shows n8n's pages inside the phones of the stage, at `/_playground/webView/<phone>/<host>:<port>/<path>`. They refuse to be framed, and
 * rightly so; in Messenger they stand in a window of the app, which a browser does not have.
 */
export async function serveWebView(app: FastifyInstance): Promise<void> {
	const jars = new Map<string, Jar>();
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.route<{ Params: { phone: string; host: string } }>({
		method: ['GET', 'POST'],
		url: `${path}:phone/:host/*`,
		handler: async (request, reply) => {
			const { phone, host } = request.params;
			if (!local.test(host))
				return await reply.code(404).type('text/plain').send('Only pages of this computer');
			const jar = jars.get(phone) ?? new Map<string, string>();
			jars.set(phone, jar);
			return await passOn(request, reply, { base: `${path}${phone}/`, host, jar });
		},
	});
}

/** The cookies of one phone. Those of the browser are left out: they are of n8n's editor, and the same for all buyers. */
type Jar = Map<string, string>;

interface Web {
	/** Where this phone finds every page. */
	base: string;
	host: string;
	jar: Jar;
}

async function passOn(request: FastifyRequest, reply: FastifyReply, web: Web): Promise<FastifyReply> {
	const { base, host, jar } = web;
	const url = `http://${host}${request.url.slice(base.length + host.length)}`;
	const headers = Object.fromEntries(
		told.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
	);
	const body = request.method === 'POST' && Buffer.isBuffer(request.body) ? request.body : undefined;
	const answer = await fetch(url, {
		method: request.method,
		headers: { ...headers, ...(jar.size > 0 && { cookie: toHeader(jar) }) },
		...(body && { body: new Uint8Array(body) }),
		redirect: 'manual',
		signal: AbortSignal.timeout(answerWithinMs),
	}).catch(() => undefined);
	if (!answer) return await reply.code(502).type('text/html; charset=utf-8').send(noAnswer);

	keep(jar, answer.headers.getSetCookie());
	const location = answer.headers.get('location');
	if (location) return await goTo(reply, new URL(location, url), { own: request.host, base });
	const type = answer.headers.get('content-type') ?? 'text/html; charset=utf-8';
	reply.code(answer.status).type(type).header('cache-control', 'no-store');
	if (!type.startsWith('text/html')) return await reply.send(Buffer.from(await answer.arrayBuffer()));
	// Links to the same server stay in the frame.
	return await reply.send((await answer.text()).replaceAll(`http://${host}/`, `${base}${host}/`));
}

const toHeader = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(jar: Jar, cookies: string[]): void {
	for (const cookie of cookies) {
		const [pair = '', ...attributes] = cookie.split(';');
		const [name = '', value = ''] = pair.trim().split(/=(.*)/s);
		if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) jar.delete(name);
		else jar.set(name, value);
	}
}

/** Follows a redirect inside the frame: to a page of the playground, of n8n, or out of this world. */
async function goTo(
	reply: FastifyReply,
	to: URL,
	{ own, base }: { own: string; base: string },
): Promise<FastifyReply> {
	if (to.host === own) return await reply.redirect(`${to.pathname}${to.search}`, 302);
	if (local.test(to.host)) return await reply.redirect(`${base}${to.host}${to.pathname}${to.search}`, 302);
	return await reply.type('text/html; charset=utf-8').send(leadsOut(to));
}

const document = (title: string, content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:24px;text-align:center;font:16px/1.5 system-ui,sans-serif;color:light-dark(#1b1917,#f3f0ec);background:light-dark(#fff,#1b1a1c)}
a{color:light-dark(#1d4fd8,#93b6ff);overflow-wrap:anywhere}h1{font-size:20px}</style></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`;

const noAnswer = document('This page does not answer', '<p>Is n8n running? Close this and tap again.</p>');

function leadsOut(to: URL): string {
	const address = to.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
	return document(
		'This leads out of the playground',
		`<p><a href="${address}" target="_blank" rel="noreferrer">${address}</a></p>`,
	);
}
