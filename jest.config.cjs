/** Each level of the tests is a project of its own: `npx jest --selectProjects unit`. */
const level = (name, overrides = {}) => ({
	displayName: name,
	rootDir: __dirname,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	testEnvironment: 'node',
	transform: {
		'^.+\\.tsx?$': [
			'@swc/jest',
			{
				jsc: {
					target: 'es2023',
					parser: { syntax: 'typescript', tsx: false, decorators: true },
				},
				module: { type: 'commonjs' },
			},
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.playground/', '<rootDir>/playground/n8n/'],
	...overrides,
});

module.exports = {
	projects: [
		level('unit', { testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/test/*.test.ts', '<rootDir>/test/regressions/**/*.test.ts'] }),
		level('integration'),
		level('conformance'),
		level('e2e'),
	],
};
