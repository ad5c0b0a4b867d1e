import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../nodes');

/** Each entry goes when its own work has ended. */
const emptiedByThemselves = ['onceAtATime.ts', 'takeTurn.ts', join('webhook', 'recentEvents.ts')];

/** Each is of one execution or delivery, and goes with it. */
const ofOneRun = [join('vendors', 'messenger', 'channel.ts')];

/** They keep to a limit of their own. */
const bounded = ['recentMemory.ts'];

/** A map or a set that outlives a call: at the top of a file, or of a class. It begins empty, so it is to grow. */
const memory =
	/^(?:(?:export )?const|\t(?:private |readonly )+) ?\w+(?:: [^=]+)? = new (?:Map|Set)\b.*\(\);$/m;

it('what a process remembers has a limit: a RecentMemory, or entries that go by themselves', () => {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
	const remembering = files.filter(
		(file) => file.endsWith('.ts') && memory.test(readFileSync(join(root, file), 'utf8')),
	);
	const allowed = [...emptiedByThemselves, ...bounded].map((file) => join('core', file));
	expect(remembering.sort()).toEqual([...allowed, ...ofOneRun].sort());
});
