import type { INode } from 'n8n-workflow';

/**
 * Whether an AI agent runs this node: n8n gives the type of a node another ending there. The agent's model then
 * gets the first output and an error's message, and nothing else.
 */
export const isTool = ({ type }: Pick<INode, 'type'>): boolean => type.endsWith('Tool');
