import { config } from '@n8n/node-cli/eslint';

// What ships (nodes, credentials, index.ts) stands under n8n's own rules, unchanged.
// The playground, the scripts and the tests are ordinary Node.js programs and are never published.
export default [
	{ ignores: ['.playground/**', 'playground/n8n/**', 'coverage/**'] },
	...config,
	{
		files: ['playground/**', 'scripts/**', 'test/**', '*.config.*'],
		rules: {
			'no-console': 'off',
			'@n8n/community-nodes/no-restricted-globals': 'off',
			'@n8n/community-nodes/no-restricted-imports': 'off',
			'@n8n/community-nodes/require-node-api-error': 'off',
			'@n8n/community-nodes/no-http-request-with-manual-auth': 'off',
			'@n8n/community-nodes/no-silent-error-swallowing': 'off',
			'@n8n/community-nodes/no-dangerous-functions': 'off',
			'@n8n/community-nodes/no-hardcoded-secrets': 'off',
			'import-x/no-unresolved': 'off',
			'import-x/no-named-as-default-member': 'off',
		},
	},
];
