import { randomInt } from 'node:crypto';

import { pageTokenOf, readText, requireText, type GraphCall, type GraphOperations } from '../api/call.ts';
import { badParameter, missingParameter, noSuchObject } from '../api/errors.ts';
import { listOf, select } from '../api/nodeFields.ts';
import { findThread } from '../sending/recipient.ts';
import type { Threads } from '../conversations/threads.ts';

interface Label {
	id: string;
	pageId: string;
	name: string;
	psids: Set<string>;
}

const defaults = ['id'];

/** Words the Page keeps beside people. */
export class Labels {
	private readonly labels = new Map<string, Label>();
	private readonly threads: Threads;

	constructor(threads: Threads) {
		this.threads = threads;
	}

	reset(): void {
		this.labels.clear();
	}

	has(id: string): boolean {
		return this.labels.has(id);
	}

	/** https://developers.facebook.com/docs/messenger-platform/identity/custom-labels */
	operations(): GraphOperations {
		return {
			'POST page/custom_labels': (call) => {
				pageTokenOf(call, 'pages_messaging');
				const name = readText(call.params, 'page_label_name') ?? readText(call.params, 'name');
				if (name === undefined) throw missingParameter('page_label_name');
				if (this.of(call.nodeId).some((label) => label.name === name)) {
					throw badParameter('There is already a label with this name');
				}
				const id = `2${randomInt(10 ** 14)
					.toString()
					.padStart(15, '0')}`;
				this.labels.set(id, { id, pageId: call.nodeId, name, psids: new Set() });
				return { id };
			},
			'GET page/custom_labels': (call) => {
				pageTokenOf(call, 'pages_messaging');
				return listOf(
					'PageUserMessageThreadLabel',
					call.params,
					defaults,
					this.of(call.nodeId).map(describe),
				);
			},
			'GET user/custom_labels': (call) => {
				const { page } = pageTokenOf(call, 'pages_messaging');
				const ofPerson = this.of(page.id).filter(({ psids }) => psids.has(call.nodeId));
				return listOf('PageUserMessageThreadLabel', call.params, defaults, ofPerson.map(describe));
			},
			'GET label': (call) =>
				select('PageUserMessageThreadLabel', call.params, defaults, describe(this.own(call))),
			'DELETE label': (call) => {
				this.labels.delete(this.own(call).id);
				return { success: true };
			},
			'POST label/label': (call) => {
				this.own(call).psids.add(this.personIn(call));
				return { success: true };
			},
			'DELETE label/label': (call) => {
				this.own(call).psids.delete(this.personIn(call));
				return { success: true };
			},
		};
	}

	private of(pageId: string): Label[] {
		return [...this.labels.values()].filter((label) => label.pageId === pageId);
	}

	private own(call: GraphCall): Label {
		const { page } = pageTokenOf(call, 'pages_messaging');
		const label = this.labels.get(call.nodeId);
		if (label?.pageId !== page.id) throw noSuchObject(call.method, call.nodeId);
		return label;
	}

	private personIn(call: GraphCall): string {
		const { page } = pageTokenOf(call);
		return findThread(this.threads, page.id, requireText(call.params, 'user')).psid;
	}
}

const describe = ({ id, name }: Label) => ({ id, name, page_label_name: name });
