import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What buttons inside messages can do. */
export interface ChatActions {
	/** @param tap.mid the message that carries the button; Get Started belongs to none */
	tapPostback(tap: { mid?: string; title: string; payload: string }): Promise<void>;
}

export const ChatActionsContext = createContext<ChatActions | undefined>(undefined);

export function useChatActions(): ChatActions {
	const actions = useContext(ChatActionsContext);
	if (!actions) throw new Error('Buttons work inside a chat only');
	return actions;
}
