import { randomInt } from 'node:crypto';

import { pageTokenOf, requireText, type GraphOperations } from '../api/call.ts';
import { badParameter, noSuchObject } from '../api/errors.ts';
import { listOf, select } from '../api/nodeFields.ts';
import { text, url } from '../api/schema.ts';

export interface Persona {
	id: string;
	pageId: string;
	name: string;
	pictureUrl: string;
}

const fields = ['name', 'profile_picture_url', 'id'];

/** The names and faces a Page can write under. */
export class Personas {
	private readonly personas = new Map<string, Persona>();

	reset(): void {
		this.personas.clear();
	}

	has(id: string): boolean {
		return this.personas.has(id);
	}

	get(id: string): Persona | undefined {
		return this.personas.get(id);
	}

	/** @throws GraphError 100 when the Page has no persona with this id */
	find(pageId: string, id: string): Persona {
		const persona = this.personas.get(id);
		if (persona?.pageId !== pageId) throw badParameter('Invalid persona ID');
		return persona;
	}

	/** https://developers.facebook.com/docs/messenger-platform/send-messages/personas */
	operations(): GraphOperations {
		return {
			'POST page/personas': (call) => {
				pageTokenOf(call, 'pages_messaging');
				const name = requireText(call.params, 'name');
				text({ max: 100 })(name, 'name');
				const pictureUrl = requireText(call.params, 'profile_picture_url');
				url(pictureUrl, 'profile_picture_url');
				const id = `3${randomInt(10 ** 14)
					.toString()
					.padStart(14, '0')}`;
				this.personas.set(id, { id, pageId: call.nodeId, name, pictureUrl });
				return { id };
			},
			'GET page/personas': (call) => {
				pageTokenOf(call, 'pages_messaging');
				const ofPage = [...this.personas.values()].filter(({ pageId }) => pageId === call.nodeId);
				return listOf('Persona', call.params, fields, ofPage.map(describe));
			},
			'GET persona': (call) => {
				const { page } = pageTokenOf(call, 'pages_messaging');
				return select('Persona', call.params, fields, describe(this.own(page.id, call.method, call.nodeId)));
			},
			'DELETE persona': (call) => {
				const { page } = pageTokenOf(call, 'pages_messaging');
				this.personas.delete(this.own(page.id, call.method, call.nodeId).id);
				return { success: true };
			},
		};
	}

	private own(pageId: string, method: string, id: string): Persona {
		const persona = this.personas.get(id);
		if (persona?.pageId !== pageId) throw noSuchObject(method, id);
		return persona;
	}
}

const describe = ({ id, name, pictureUrl }: Persona) => ({ name, profile_picture_url: pictureUrl, id });
