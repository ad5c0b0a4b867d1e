import { useState } from 'preact/hooks';

export interface Tap<Given extends unknown[]> {
	state: 'idle' | 'busy' | 'failed';
	tap(...given: Given): void;
}

/** Something a person sets off that has to get through to the server, and how it goes. */
export function useTap<Given extends unknown[]>(act: (...given: Given) => Promise<void>): Tap<Given> {
	const [state, setState] = useState<Tap<Given>['state']>('idle');
	return {
		state,
		tap: (...given) => {
			setState('busy');
			act(...given).then(
				() => setState('idle'),
				() => setState('failed'),
			);
		},
	};
}
