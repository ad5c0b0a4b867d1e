import { toButtons } from '../sending/buttons';
import { toTemplate, type Message } from '../sending/message';
import { requiredText } from '../sending/fieldText';
import { limits } from '../sending/limits';

/** A button that opens an address, in words of ours. */
interface LinkButton {
	title: string;
	url: string;
}

/**
 * A message with which somebody is asked to link their account.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/buttons/login
 *
 * @param loginUrl where Facebook's own Log In button leads, which has no title of ours; undefined for none
 * @param link the button beside it, or in its place
 * @throws InvalidInput when the text is empty or too long
 */
export const toLinkMessage = (
	text: { label: string; value: string },
	loginUrl: string | undefined,
	link: LinkButton,
): Message =>
	toTemplate({
		template_type: 'button',
		text: requiredText(text.label, text.value, limits.buttonTemplateText),
		buttons: toButtons([
			...(loginUrl ? [{ type: 'account_link' as const, url: loginUrl }] : []),
			{ type: 'web_url', ...link },
		]),
	});
