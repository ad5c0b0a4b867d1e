/**
 * Whether both addresses belong to the same trigger, one for tests and one for the published workflow:
 * same n8n, same last two parts of the path (the trigger's own ID, and its path).
 */
export function isSameTrigger(callbackUrl: string, other: string): boolean {
	if (!URL.canParse(callbackUrl) || !URL.canParse(other)) return false;
	const [a, b] = [new URL(callbackUrl), new URL(other)];
	return a.origin === b.origin && ownPart(a) === ownPart(b);
}

const ownPart = ({ pathname }: URL): string => pathname.split('/').slice(-2).join('/');
