const { TestEnvironment } = require('jest-environment-node');

/** Where Jest's `expect` counts, in the realm of the test file. */
const expectation = Symbol.for('$$jest-matchers-object');

/**
 * Where all tests run: a test that ends without having asserted anything has failed. One whose `expect` stands in a
 * callback that is never called, or in a loop over nothing, would pass whatever the code does.
 */
module.exports = class AssertingEnvironment extends TestEnvironment {
	/** Called by Jest after its own work; `test_fn_success` comes before what stands in `afterEach`. */
	handleTestEvent(event) {
		if (event.name === 'test_fn_start') this.before = this.assertions();
		if (event.name === 'test_fn_success' && this.assertions() === this.before)
			event.test.errors.push(['It asserts nothing.', event.test.asyncError]);
	}

	assertions() {
		return this.global[expectation]?.state.assertionCalls ?? 0;
	}
};
