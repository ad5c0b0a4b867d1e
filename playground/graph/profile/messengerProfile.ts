import {
	pageTokenOf,
	readJson,
	readText,
	readWords,
	requireText,
	type GraphCall,
	type GraphOperations,
} from '../api/call.ts';
import { badParameter, missingParameter } from '../api/errors.ts';
import type { RateLimits } from '../limits/rateLimits.ts';
import { personWith } from '../people/people.ts';
import { findThread } from '../sending/recipient.ts';
import type { Threads } from '../conversations/threads.ts';

import { persistentMenu, properties } from './properties.ts';

type Profile = Map<string, unknown>;

interface Localized {
	locale: string;
}

/** The Page's side of the chat window: Get Started, greeting, menu. */
export class MessengerProfile {
	/**
	 * Whether the Pages are subject to the privacy rules of Europe and Japan. Can be read, and not set.
	 * https://developers.facebook.com/docs/messenger-platform/europe-japan-updates
	 */
	euPrivacyRules = false;
	private readonly profiles = new Map<string, Profile>();
	/** Menus of single persons, by PSID. */
	private readonly menus = new Map<string, unknown>();
	private readonly threads: Threads;
	private readonly limits: RateLimits;

	constructor(threads: Threads, limits: RateLimits) {
		this.threads = threads;
		this.limits = limits;
	}

	/** The payload of the Get Started button, when the Page has one. */
	getStarted(pageId: string): string | undefined {
		return (this.profileOf(pageId).get('get_started') as { payload: string } | undefined)?.payload;
	}

	/** What one person sees of a property that depends on their language. */
	localized(psid: string, name: 'greeting' | 'ice_breakers' | 'persistent_menu'): unknown {
		const { pageId, locale } = personWith(psid)!;
		const own = name === 'persistent_menu' ? this.menus.get(psid) : undefined;
		const entries = (own ?? this.profileOf(pageId).get(name)) as Localized[] | undefined;
		if (entries && entries[0]?.locale === undefined) return { call_to_actions: entries };
		return (
			entries?.find((entry) => entry.locale === locale) ??
			entries?.find((entry) => entry.locale === 'default')
		);
	}

	accountLinkingUrl(pageId: string): string | undefined {
		return this.profileOf(pageId).get('account_linking_url') as string | undefined;
	}

	state(pageId: string): Record<string, unknown> {
		return Object.fromEntries(this.profileOf(pageId));
	}

	reset(): void {
		this.euPrivacyRules = false;
		this.profiles.clear();
		this.menus.clear();
	}

	operations(): GraphOperations {
		return {
			'GET page/messenger_profile': (call) => {
				this.begin(call);
				const fields = readWords(call.params, 'fields') ?? missing('fields');
				const profile = this.profileOf(call.nodeId);
				const readable = new Map<string, unknown>([
					...profile,
					['subject_to_new_eu_privacy_rules', this.euPrivacyRules],
				]);
				const found = knownFields(fields, [...readable.keys()]).filter((field) => readable.has(field));
				const values = Object.fromEntries(found.map((field) => [field, readable.get(field)]));
				return { data: found.length > 0 ? [values] : [] };
			},
			'POST page/messenger_profile': (call) => {
				this.begin(call);
				this.set(call);
				return { result: 'success' };
			},
			'DELETE page/messenger_profile': (call) => {
				this.begin(call);
				const fields = knownFields(readWords(call.params, 'fields') ?? missing('fields'));
				const profile = this.profileOf(call.nodeId);
				const menuStays = profile.has('persistent_menu') && !fields.includes('persistent_menu');
				if (fields.includes('get_started') && menuStays) throw needsGetStarted();
				for (const field of fields) profile.delete(field);
				return { result: 'success' };
			},
			...this.userSettings(),
		};
	}

	/** https://developers.facebook.com/docs/graph-api/reference/page/custom_user_settings */
	private userSettings(): GraphOperations {
		const psidOf = (call: GraphCall): string => {
			pageTokenOf(call, 'pages_messaging');
			return findThread(this.threads, call.nodeId, requireText(call.params, 'psid')).psid;
		};
		return {
			'GET page/custom_user_settings': (call) => {
				const own = this.menus.get(psidOf(call));
				const ofPage = this.profileOf(call.nodeId).get('persistent_menu');
				const settings = {
					...(own !== undefined && { user_level_persistent_menu: own }),
					...(ofPage !== undefined && { page_level_persistent_menu: ofPage }),
				};
				return { data: Object.keys(settings).length > 0 ? [settings] : [] };
			},
			'POST page/custom_user_settings': (call) => {
				const psid = psidOf(call);
				const menu = readJson(call.params, 'persistent_menu') ?? missing('persistent_menu');
				persistentMenu(menu, 'persistent_menu');
				if (!this.getStarted(call.nodeId)) throw needsGetStarted();
				this.menus.set(psid, menu);
				return { result: 'success' };
			},
			'DELETE page/custom_user_settings': (call) => {
				const psid = psidOf(call);
				const named = (readWords(call.params, 'params') ?? missing('params')).map((name) =>
					name.toLowerCase(),
				);
				if (named.some((name) => name !== 'persistent_menu')) {
					throw badParameter('Param params[0] must be one of {PERSISTENT_MENU}');
				}
				this.menus.delete(psid);
				return { result: 'success' };
			},
		};
	}

	private begin(call: GraphCall): void {
		pageTokenOf(call, 'pages_messaging');
		this.limits.countProfile(call.nodeId);
		const platform = readText(call.params, 'platform')?.toUpperCase() ?? 'MESSENGER';
		if (platform !== 'MESSENGER') throw badParameter('Param platform must be MESSENGER for this Page');
	}

	private set(call: GraphCall): void {
		const given = Object.keys(properties).filter((name) => call.params[name] !== undefined);
		if (given.length === 0) throw badParameter('Requires one of the params: ' + propertyNames);
		const values = given.map((name) => {
			const value = name === 'account_linking_url' ? call.params[name] : readJson(call.params, name);
			properties[name]!(value, name);
			return [name, value] as const;
		});
		if (
			given.includes('persistent_menu') &&
			!given.includes('get_started') &&
			!this.getStarted(call.nodeId)
		) {
			throw needsGetStarted();
		}
		const profile = this.profileOf(call.nodeId);
		for (const [name, value] of values) profile.set(name, value);
	}

	private profileOf(pageId: string): Profile {
		const profile = this.profiles.get(pageId) ?? new Map<string, unknown>();
		this.profiles.set(pageId, profile);
		return profile;
	}
}

const propertyNames = Object.keys(properties).join(', ');

const needsGetStarted = () =>
	badParameter('You must set a Get Started button if you also wish to use persistent menu', 2018145);

function missing(name: string): never {
	throw missingParameter(name);
}

function knownFields(fields: string[], readable: string[] = []): string[] {
	return fields.map((written, index) => {
		const field = written.toLowerCase();
		if (Object.hasOwn(properties, field) || readable.includes(field)) return field;
		throw badParameter(`Param fields[${index}] must be one of {${propertyNames}}`);
	});
}
