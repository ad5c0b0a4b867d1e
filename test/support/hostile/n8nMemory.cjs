// Loaded into an n8n whose memory is measured. On a signal it collects its garbage and writes down what is left.
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const file = process.env.MEMORY_OF_N8N;
if (file && process.argv.includes('start')) {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc');
	let count = 0;
	const tell = () => {
		writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, count, ...process.memoryUsage() }));
		renameSync(`${file}.new`, file);
	};
	process.on('SIGUSR2', () => {
		for (let times = 0; times < 4; times++) collect();
		count++;
		tell();
	});
	tell();
}
