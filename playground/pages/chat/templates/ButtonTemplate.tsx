import type { ButtonTemplatePayload } from '../thread.ts';
import { TemplateButtons } from './TemplateButtons.tsx';

export const ButtonTemplate = ({ mid, template }: { mid: string; template: ButtonTemplatePayload }) => (
	<div class="card button-card" data-testid="button-template">
		<p class="button-card-text">{template.text}</p>
		<TemplateButtons mid={mid} buttons={template.buttons} />
	</div>
);
