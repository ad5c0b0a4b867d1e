/**
 * What no story is about, switched off by n8n's own settings: it starts in half the time. Nodes, credentials, webhooks,
 * executions and the API stay as they are.
 */
export const leanN8n: Record<string, string> = {
	// Its files, 28 MB of them, are written anew at each start.
	N8N_DISABLE_UI: 'true',
	// n8n waits for a process that runs the code of Code nodes, and starts none. No example workflow has such a node.
	N8N_RUNNERS_MODE: 'external',
	N8N_RUNNERS_AUTH_TOKEN: 'nobody',
	N8N_DISABLED_MODULES: [
		...['mcp-registry', 'mcp', 'oauth-server', 'instance-ai', 'chat-hub', 'workflow-builder', 'n8n-packages'],
		...['source-control', 'sso-oidc', 'sso-saml', 'ldap', 'otel'],
	].join(','),
};
