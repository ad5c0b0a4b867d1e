import { useCallback, useEffect, useState } from 'preact/hooks';

import { stageApi } from './stageApi.ts';
import { faultOf, tricks, type TrickName } from './tricks.ts';
import type { Fault } from './world.ts';

const lookEveryMs = 3_000;
const dayMs = 24 * 60 * 60_000;

export interface Tricks {
	isOn(name: TrickName): boolean;
	/** Switches it on or off. */
	toggle(name: TrickName): Promise<void>;
	/** What time it is for the vendors. */
	now: Date | undefined;
	letADayPass(): Promise<void>;
}

/** What goes on behind the scenes; others may change it too. */
export function useTricks(): Tricks {
	const [faults, setFaults] = useState<Fault[]>([]);
	const [now, setNow] = useState<Date>();

	const look = useCallback(async () => {
		const [allFaults, time] = await Promise.all([stageApi.faults(), stageApi.now()]);
		setFaults(allFaults);
		setNow(time);
	}, []);

	useEffect(() => {
		const lookQuietly = () => void look().catch(() => {});
		lookQuietly();
		const timer = setInterval(lookQuietly, lookEveryMs);
		return () => clearInterval(timer);
	}, [look]);

	return {
		isOn: (name) => faultOf(faults, name) !== undefined,
		toggle: async (name) => {
			const fault = faultOf(await stageApi.faults(), name);
			await (fault ? stageApi.removeFault(fault.id) : stageApi.addFault(tricks[name]));
			await look();
		},
		now,
		letADayPass: async () => {
			await stageApi.advance(dayMs);
			await look();
		},
	};
}
