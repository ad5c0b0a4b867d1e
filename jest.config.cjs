const transform = (tsx) => [
	'@swc/jest',
	{
		jsc: {
			target: 'es2023',
			parser: { syntax: 'typescript', tsx, decorators: true },
			transform: { react: { runtime: 'automatic', importSource: 'preact' } },
		},
		module: { type: 'commonjs' },
	},
];

const movedClock = `${__dirname}/test/support/movedClock.cjs`;
const begin = process.env.TEST_CLOCK;

// Workers, and the programs that tests start, read it as they start.
if (begin)
	process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(movedClock)}`;

/** Each level of the tests is a project of its own: `npx jest --selectProjects unit`. */
const level = (name, testMatch = [`<rootDir>/test/${name}/**/*.test.ts`]) => ({
	displayName: name,
	rootDir: __dirname,
	testMatch,
	testEnvironment: `${__dirname}/test/support/assertingEnvironment.cjs`,
	setupFiles: [movedClock],
	moduleNameMapper: { '^fast-check$': `${__dirname}/test/support/seededFastCheck.cjs` },
	fakeTimers: begin ? { now: Date.parse(begin) } : {},
	transform: {
		'\\.ts$': transform(false),
		'\\.tsx$': transform(true),
		'/@sparticuz/.+\\.js$': transform(false),
	},
	// An ES module, which Jest cannot load as it is.
	transformIgnorePatterns: ['/node_modules/(?!@sparticuz/)'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.playground/', '<rootDir>/playground/n8n/'],
});

module.exports = {
	// Ends what hangs, also on a busy machine; it measures nothing.
	testTimeout: 60_000,
	projects: [
		level('unit', ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/regressions/**/*.test.ts']),
		level('integration'),
		level('conformance'),
		level('package', ['<rootDir>/test/package.test.ts']),
		level('histories'),
		{ ...level('e2e'), globalSetup: `${__dirname}/test/support/beforeStories.ts` },
		level('scale'),
		{ ...level('faults'), globalSetup: `${__dirname}/test/support/beforeStories.ts` },
		level('upgrades'),
		level('versions'),
	],
};
