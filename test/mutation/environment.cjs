const AssertingEnvironment = require('../support/assertingEnvironment.cjs');

/**
 * Stryker knows which test reaches a mutant, but not which file does so while it is loaded: such mutants it calls static,
 * and runs every test there is for each. Here the loading of a file counts as one more test of it.
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
		super.handleTestEvent(event);
	}
};
