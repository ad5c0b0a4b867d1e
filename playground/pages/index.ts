import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FastifyInstance, FastifyReply } from 'fastify';

import { ads, buyers, page as shopPage } from '../seed.ts';
import { createBundles, isBundleName, openFont } from './assets.ts';
import { renderShell } from './shell.ts';

const pictures = path.join(import.meta.dirname, 'pictures');
const shopPicture = '/shop/pictures/maple-and-mug.svg';
/** Messenger shows no SVG: the PNG files beside the drawings come from `npm run pictures`. */
const pictureTypes: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
const assetLifetime = 'public, max-age=3600';

const html = (reply: FastifyReply, markup: string) =>
	reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(markup);

/**
 * Serves what people see of the playground: the chat at `/m.me/<page id or username>`, the Page inbox at
 * `/business.facebook.com/latest/inbox`, several phones and the shop behind them at `/stage`, the approval page at `/www.paypal.com/checkoutnow?token=`, that of
 * a subscription at `/www.paypal.com/webapps/billing/subscriptions?ba_token=`, that of a saved account at
 * `/www.paypal.com/agreements/approve?approval_session_id=`, the login to a shop at `/www.paypal.com/signin/authorize`, payment links at `/www.paypal.com/ncp/payment/<id>`, invoices at
 * `/www.paypal.com/invoice/p/#`, the landing page at `/`, their assets, and the shop's pictures.
 * Bundles are built when they are first asked for.
 */
export async function registerPages(app: FastifyInstance): Promise<void> {
	const bundles = createBundles();

	app.get('/', async (_request, reply) =>
		html(
			reply,
			renderShell({
				bundle: 'landing',
				title: `${shopPage.name} playground`,
				data: { page: shopPage, picture: shopPicture, buyers, ads },
			}),
		),
	);

	app.get('/stage', async (_request, reply) =>
		html(
			reply,
			renderShell({
				bundle: 'stage',
				title: `${shopPage.name}: the stage`,
				data: { page: shopPage, picture: shopPicture },
			}),
		),
	);

	app.get<{ Params: { page: string } }>('/m.me/:page', async (request, reply) => {
		const known = [shopPage.id, shopPage.username].includes(request.params.page);
		const markup = renderShell({
			bundle: 'chat',
			title: known ? `Chat with ${shopPage.name}` : 'This page does not exist',
			data: known ? { pageId: shopPage.id, picture: shopPicture, ads } : { unknownPage: request.params.page },
		});
		return html(reply.code(known ? 200 : 404), markup);
	});

	app.get('/business.facebook.com/latest/inbox', async (_request, reply) =>
		html(
			reply,
			renderShell({
				bundle: 'inbox',
				title: `Inbox of ${shopPage.name}`,
				data: { picture: shopPicture },
			}),
		),
	);

	app.get('/www.paypal.com/checkoutnow', async (_request, reply) =>
		html(
			reply,
			renderShell({
				bundle: 'checkout',
				title: 'Simulated PayPal checkout',
				data: {},
			}),
		),
	);

	// The second is where a change of one is agreed to.
	for (const address of ['subscriptions', 'subscriptions/update'])
		app.get(`/www.paypal.com/webapps/billing/${address}`, async (_request, reply) =>
			html(reply, renderShell({ bundle: 'subscribe', title: 'Simulated PayPal subscription', data: {} })),
		);

	app.get('/www.paypal.com/agreements/approve', async (_request, reply) =>
		html(reply, renderShell({ bundle: 'agreement', title: 'Simulated PayPal agreement', data: {} })),
	);

	app.get('/www.paypal.com/signin/authorize', async (_request, reply) =>
		html(reply, renderShell({ bundle: 'login', title: 'Simulated PayPal login', data: {} })),
	);

	app.get<{ Params: { id: string } }>('/www.paypal.com/ncp/payment/:id', async (request, reply) => {
		const data = { id: request.params.id };
		return html(reply, renderShell({ bundle: 'paymentLink', title: 'Simulated PayPal payment link', data }));
	});

	app.get('/www.paypal.com/invoice/p/', async (_request, reply) =>
		html(reply, renderShell({ bundle: 'invoice', title: 'Simulated PayPal invoice', data: {} })),
	);

	app.get<{ Params: { file: string } }>('/_playground/assets/:file', async (request, reply) => {
		const { name, ext } = path.parse(request.params.file);
		if (!isBundleName(name) || (ext !== '.js' && ext !== '.css')) return reply.callNotFound();
		const built = await bundles.get(name);
		reply.header('cache-control', 'no-cache');
		return ext === '.js'
			? reply.type('text/javascript; charset=utf-8').send(built.js)
			: reply.type('text/css; charset=utf-8').send(built.css);
	});

	app.get<{ Params: { file: string } }>('/_playground/assets/files/:file', async (request, reply) => {
		const font = await openFont(request.params.file);
		if (!font) return reply.callNotFound();
		return reply.type('font/woff2').header('cache-control', assetLifetime).send(font);
	});

	app.get<{ Params: { file: string } }>('/shop/pictures/:file', async (request, reply) => {
		const { file } = request.params;
		const type = /^[a-z-]+\.(svg|png)$/.test(file) ? pictureTypes[path.extname(file)] : undefined;
		const picture = type && (await readFile(path.join(pictures, file)).catch(() => undefined));
		if (!picture) return reply.callNotFound();
		return reply.type(type).header('cache-control', assetLifetime).send(picture);
	});
}
