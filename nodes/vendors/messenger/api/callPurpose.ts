import type { IHttpRequestMethods } from 'n8n-workflow';

/** What a call is for. The same code of Facebook asks for another thing to be done after each. */
export type CallPurpose =
	/** A message, a reaction or a sign of typing goes to a person. */
	| 'send'
	/** Where events go, and which: what publishing and Page > Subscribe to Events do. */
	| 'publish'
	/** What a person is called, and what language they use. */
	| 'profile'
	/** The conversation of another app is taken. */
	| 'takeThread'
	/** What stands on the Page, where everybody reads it: a comment is answered, liked, hidden or deleted. */
	| 'engage'
	/** Anything else that is read. */
	| 'read'
	/** Anything else that is written: profile of the Page, templates, personas, files. */
	| 'change';

/** The edges of an app and of a Page that say who gets its events. */
const subscriptionEdges = ['subscriptions', 'subscribed_apps'];

/** What a call is for, as far as its address tells. */
export function purposeOf({ method, path }: { method: IHttpRequestMethods; path: string[] }): CallPurpose {
	const edge = path.at(-1) ?? '';
	if (path.length > 1 && subscriptionEdges.includes(edge)) return 'publish';
	if (method === 'GET') return 'read';
	if (path.length > 1 && edge === 'messages') return 'send';
	return edge === 'take_thread_control' ? 'takeThread' : 'change';
}

/** Whether the call may have done something that doing it again does twice. */
export const isDoneTwice = (purpose: CallPurpose): boolean =>
	purpose === 'send' || purpose === 'change' || purpose === 'engage';
