/**
 * Moves the clock of the tests, so that nothing comes to depend on when they run. With TEST_CLOCK=2027-12-31T23:59:30Z
 * each test file, and each program a test starts, begins at that moment; its clock runs on from there, the simulators'
 * with it. The zone is TZ, as ever. Durations, timers and the validity that OpenSSL looks at stay the machine's.
 */
const begin = process.env.TEST_CLOCK;
if (begin) moveTo(Date.parse(begin));

function moveTo(beginMs) {
	if (Number.isNaN(beginMs)) throw new Error(`TEST_CLOCK is no moment: ${begin}`);
	const Machine = Date;
	const machineNow = Date.now;
	const offsetMs = beginMs - machineNow();
	const now = () => machineNow() + offsetMs;
	Machine.now = now;
	globalThis.Date = new Proxy(Machine, {
		construct: (target, args, asked) => Reflect.construct(target, args.length > 0 ? args : [now()], asked),
		apply: () => new Machine(now()).toString(),
	});
	Machine.prototype.constructor = globalThis.Date;
}
