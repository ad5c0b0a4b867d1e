import { Clock } from './clock';
import { Kassa } from './kassa/kassa';
import { MemoryChannel } from './memoryChannel';
import { MemoryProvider } from './memoryProvider';

/** A shop with Kassa and Funk, of which nobody has bought anything yet. */
export function memoryWorld() {
	const clock = new Clock();
	const kassa = new Kassa(clock);
	return { clock, kassa, provider: new MemoryProvider(kassa), channel: new MemoryChannel(clock) };
}
