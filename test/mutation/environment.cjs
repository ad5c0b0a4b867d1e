const AssertingEnvironment = require('../support/assertingEnvironment.cjs');

/**
 * Stryker knows which test reaches a mutant, but not which file does so while it is loaded: such mutants it calls static,
 * and runs every test there is for each. Here the loading of a file counts as one more test of it.
 *
 * What one test has seen, the others need not see: after the first that is red, those of the same file are left out. Where a
 * mutant never ends, each of them would take as long as a test may.
 */
module.exports = class LoadingEnvironment extends AssertingEnvironment {
	constructor(config, context) {
		super(config, context);
		this.loading = `loading ${context.testPath}`;
	}

	handleTestEvent(event) {
		const coverage = this.global.__stryker__;
		// Also what the file before has left there.
		if (coverage && (coverage.currentTestId ?? 'loading ').startsWith('loading '))
			coverage.currentTestId = this.loading;
		// Whatever is slow without a mutant has to do with the machine.
		if (coverage?.activeMutant === undefined)
			for (const begun of [event.test, event.hook]) if (begun) begun.timeout ??= 60_000;
		if (event.name === 'test_start' && this.isSeen) event.test.mode = 'skip';
		if (event.name === 'test_done' && event.test.errors.length > 0) this.isSeen = true;
		super.handleTestEvent(event);
	}
};
