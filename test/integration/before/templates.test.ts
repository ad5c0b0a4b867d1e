import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { page, pageAccessToken } from '../../../playground/seed.ts';
import { leftBy, versions } from '../../support/before';
import { withProposedWording } from '../messengerCheckout/proposedWording/withProposedWording';

const { simulators, occasions, tell, reviewed, closeWindow } = withProposedWording();

type Kind = keyof typeof occasions;

/** Templates as the nodes of a version have sent them to Facebook, in three languages for each kind. */
const templatesOf = (version: string) =>
	leftBy<{ kinds: Record<Kind, IDataObject[]> }>(version, 'templates', { vendors: simulators.origin }).kinds;

const all = versions.flatMap((version) =>
	(Object.keys(leftBy<{ kinds: object }>(version, 'templates').kinds) as Kind[]).map(
		(kind) => [version, kind] as const,
	),
);

describe.each(all)('a template that %s has proposed (%s)', (version, kind) => {
	it('is filled in by itself, in the language of the buyer', async () => {
		const templates = templatesOf(version)[kind];
		const url = `${simulators.origin}/graph.facebook.com/v26.0/${page.id}/message_templates`;
		for (const template of templates)
			await axios.post(url, template, { headers: { authorization: `Bearer ${pageAccessToken}` } });
		reviewed();
		closeWindow();
		const item = await occasions[kind]();
		const { name } = templates[0]!;
		const told = await tell(
			kind,
			item,
			{
				utilityTemplates: { template: [{ kind, name }] },
				trackingUrl: `${simulators.origin}/www.paypal.com/checkoutnow?token=4711`,
			},
			templates.map(({ language }) => String(language)),
		);
		expect(told).toEqual(
			templates.map(() => expect.objectContaining({ sent: true, template: name }) as unknown),
		);
	});
});
