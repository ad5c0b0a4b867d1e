import { useRef, useState } from 'preact/hooks';

export interface Tap<Given extends unknown[]> {
	state: 'idle' | 'busy' | 'failed';
	tap(...given: Given): void;
}

/**
 * Something a person sets off that has to get through to the server, and how it goes. A tap while it is on its way
 * does nothing: the button need not be disabled meanwhile, and keeps the focus of whoever uses a keyboard.
 */
export function useTap<Given extends unknown[]>(act: (...given: Given) => Promise<void>): Tap<Given> {
	const [state, setState] = useState<Tap<Given>['state']>('idle');
	const onItsWay = useRef(false);
	const end = (how: 'idle' | 'failed') => {
		onItsWay.current = false;
		setState(how);
	};
	return {
		state,
		tap: (...given) => {
			if (onItsWay.current) return;
			onItsWay.current = true;
			setState('busy');
			act(...given).then(
				() => end('idle'),
				() => end('failed'),
			);
		},
	};
}
