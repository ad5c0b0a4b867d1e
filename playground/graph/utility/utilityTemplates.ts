import { randomInt } from 'node:crypto';

import type { World } from '../../world/world.ts';

import { badParameter } from '../api/errors.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

import type { ParameterFormat, TemplateComponent } from './definition.ts';
import { review } from './review.ts';

/** https://developers.facebook.com/docs/graph-api/reference/page/message_templates */
export const templateStatuses = [
	'APPROVED',
	'ARCHIVED',
	'DELETED',
	'DISABLED',
	'IN_APPEAL',
	'LIMIT_EXCEEDED',
	'PAUSED',
	'PENDING',
	'PENDING_DELETION',
	'REJECTED',
] as const;
export type TemplateStatus = (typeof templateStatuses)[number];

export interface UtilityTemplate {
	id: string;
	pageId: string;
	name: string;
	language: string;
	category: 'UTILITY';
	parameterFormat: ParameterFormat;
	components: TemplateComponent[];
	status: TemplateStatus;
	rejectedReason?: string;
	specificReason?: string;
	libraryTemplateName?: string;
	createdAt: Date;
	updatedAt: Date;
}

type NewTemplate = Pick<
	UtilityTemplate,
	'pageId' | 'name' | 'language' | 'parameterFormat' | 'components' | 'libraryTemplateName'
>;

/** Meta's review takes seconds. */
const reviewMs = 5000;

/** The utility templates of the Pages, and Meta's review of them. */
export class UtilityTemplates {
	private readonly templates = new Map<string, UtilityTemplate>();
	private readonly world: World;
	private readonly webhooks: Webhooks;

	constructor(world: World, webhooks: Webhooks) {
		this.world = world;
		this.webhooks = webhooks;
	}

	reset(): void {
		this.templates.clear();
	}

	has(id: string): boolean {
		return this.templates.has(id);
	}

	get(id: string): UtilityTemplate | undefined {
		return this.templates.get(id);
	}

	of(pageId: string): UtilityTemplate[] {
		return [...this.templates.values()].filter((template) => template.pageId === pageId);
	}

	find(pageId: string, name: string, language: string): UtilityTemplate | undefined {
		return this.of(pageId).find((template) => template.name === name && template.language === language);
	}

	/** Takes a template in, and has it reviewed. */
	create(template: NewTemplate): UtilityTemplate {
		const { pageId, name, language } = template;
		if (this.find(pageId, name, language)) {
			throw badParameter('There is already a template with this name in this language', 2388024);
		}
		const now = this.world.clock.now();
		const created: UtilityTemplate = {
			...template,
			id: `10${randomInt(10 ** 13)
				.toString()
				.padStart(13, '0')}`,
			category: 'UTILITY',
			status: 'PENDING',
			createdAt: now,
			updatedAt: now,
		};
		this.templates.set(created.id, created);
		this.world.clock.after(reviewMs, () => this.finishReview(created));
		return created;
	}

	/** Meta decides anew: an approved template is paused, a rejected one is allowed after all. */
	setStatus(template: UtilityTemplate, status: TemplateStatus, reason?: string): void {
		template.status = status;
		template.updatedAt = this.world.clock.now();
		if (status === 'REJECTED') template.rejectedReason = reason ?? 'INCORRECT_PARAMS';
		else delete template.rejectedReason;
		const timestamp = template.updatedAt.getTime();
		this.webhooks.emitChange(
			template.pageId,
			'message_template_status_update',
			`template:${template.id}:${status}:${timestamp}`,
			{
				event: status,
				message_template_id: template.id,
				message_template_name: template.name,
				message_template_language: template.language,
				reason: template.rejectedReason ?? reason ?? 'NONE',
			},
		);
	}

	delete(template: UtilityTemplate): void {
		this.templates.delete(template.id);
	}

	private finishReview(template: UtilityTemplate): void {
		if (template.status !== 'PENDING' || !this.templates.has(template.id)) return;
		const rejection = review(template.components, template.parameterFormat);
		if (rejection?.specific) template.specificReason = rejection.specific;
		this.setStatus(template, rejection ? 'REJECTED' : 'APPROVED', rejection?.reason);
	}
}
