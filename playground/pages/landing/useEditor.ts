import { useEffect, useState } from 'preact/hooks';

/** `GET /_playground/links`: there when n8n runs beside the simulators. */
export interface EditorLinks {
	/** Address of n8n's editor. */
	editor: string;
	login?: { email: string; password: string };
}

/** Where n8n's editor is, or undefined where only the simulators run. */
export function useEditor(): EditorLinks | undefined {
	const [links, setLinks] = useState<EditorLinks>();
	useEffect(() => {
		const look = async () => {
			const response = await fetch('/_playground/links');
			const found = response.ok ? ((await response.json()) as Partial<EditorLinks>) : {};
			if (found.editor) setLinks({ ...found, editor: found.editor });
		};
		look().catch(() => setLinks(undefined));
	}, []);
	return links;
}
