// Runs a program, and ends it when the process that wanted it is gone, however it went.
const { spawn } = require('node:child_process');

const [command, ...args] = process.argv.slice(2);
const { RUN_AS_UID: uid, RUN_AS_GID: gid, ...env } = process.env;
const child = spawn(command, args, {
	stdio: 'inherit',
	env,
	...(uid && { uid: Number(uid), gid: Number(gid) }),
});
child.once('error', (error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(127);
});
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
// PostgreSQL: fast shutdown. Redis: shutdown.
process.once('SIGTERM', () => child.kill('SIGINT'));
process.once('disconnect', () => child.kill('SIGINT'));
process.channel?.unref();
