/**
 * An email as it may stand in a chat, which others may look at: `j•••@example.com`. Its owner knows it again.
 *
 * @returns undefined for what is no email
 */
export function maskEmail(email: string | undefined): string | undefined {
	const [, first, domain] = /^(.)[^@]*@([^@\s]+)$/su.exec(email?.trim() ?? '') ?? [];
	return first && domain ? `${first}•••@${domain}` : undefined;
}
