import type { LinkedBy } from '../../linking/login';
import type { Linking } from '../partners';

/** How the buyer is asked, and why so. */
export interface ChosenWay {
	way: LinkedBy;
	why: string;
}

/** The way that the merchant wants, or that works for this Page. */
export async function chooseWay(linking: Linking, wanted: LinkedBy | 'auto'): Promise<ChosenWay> {
	if (wanted !== 'auto') return { way: wanted, why: 'You chose it.' };
	switch (await linking.hasLogInButton()) {
		case true:
			return {
				way: 'accountLinking',
				why: "Facebook's Log In button works for this Page, on phones. Beside it is a link for computers.",
			};
		case false:
			return {
				way: 'link',
				why: "Facebook's Log In button does not work for this Page, because it is subject to the privacy rules of Europe or Japan.",
			};
		case undefined:
			return {
				way: 'link',
				why: 'Facebook did not say whether its Log In button works for this Page. A link works everywhere.',
			};
	}
}
