import { useEffect, useState } from 'preact/hooks';

const read = () => location.hash.slice(1);

/** Whose conversation is open, by PSID: it stands in the address, so that a phone's way back leads to the list. */
export function useChosen(): string {
	const [chosen, setChosen] = useState(read);
	useEffect(() => {
		const follow = () => setChosen(read());
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	return chosen;
}
