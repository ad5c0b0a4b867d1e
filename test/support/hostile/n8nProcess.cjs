// Loaded into an n8n that is measured. On a signal it collects its garbage and writes down what is left in its memory, and
// how long its thread has been at work so far: before it collected, and after.
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { performance } = require('node:perf_hooks');

const file = process.env.PROCESS_OF_N8N;
if (file && process.argv.includes('start')) {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc');
	let count = 0;
	const workedMs = () => performance.eventLoopUtilization().active;
	const tell = (workedBeforeMs) => {
		const worked = { workedBeforeMs, workedMs: workedMs() };
		writeFileSync(
			`${file}.new`,
			JSON.stringify({ pid: process.pid, count, ...worked, ...process.memoryUsage() }),
		);
		renameSync(`${file}.new`, file);
	};
	process.on('SIGUSR2', () => {
		const workedBeforeMs = workedMs();
		for (let times = 0; times < 4; times++) collect();
		count++;
		tell(workedBeforeMs);
	});
	tell();
}
