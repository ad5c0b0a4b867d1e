import { isBlank } from '../../../core/guards';

/** n8n keeps an option that was added and left empty as an empty text. */
export const withoutBlanks = <Options extends object>(options: Options): Options =>
	Object.fromEntries(Object.entries(options).filter(([, value]) => !isBlank(value))) as Options;
