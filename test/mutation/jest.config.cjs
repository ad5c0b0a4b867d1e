const { projects } = require('../../jest.config.cjs');

const level = (name) => projects.find(({ displayName }) => displayName === name);

/** These look at the source text, which Stryker has rewritten, or at the time that something takes. */
const notOnMutants = ['codex', 'fieldNames', 'panelLint', 'subtitle', '0043-endless-text'];

/** Unit and integration tests as one: Stryker's runner knows no projects. */
module.exports = {
	...level('unit'),
	testMatch: JSON.parse(process.env.MUTATION_TESTS ?? 'null') ?? [
		'<rootDir>/test/{unit,integration}/{nodes,messenger,messengerCheckout,payPal,linking,ports,before,credentials}/**/*.test.ts',
		'<rootDir>/test/regressions/*.test.ts',
	],
	testPathIgnorePatterns: ['/node_modules/', ...notOnMutants],
	testEnvironment: `${__dirname}/environment.cjs`,
	// A promise that a mutant never settles is not waited for as long as a slow machine would need.
	testTimeout: 20_000,
};
