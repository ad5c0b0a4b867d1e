import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What can be done with what stands in the chat. */
export interface ChatActions {
	/** @param tap.mid the message that carries the button; Get Started, questions and the menu belong to none */
	tapPostback(tap: { mid?: string; title: string; payload: string }): Promise<void>;
	/** @param emoji undefined takes the reaction back */
	react(mid: string, emoji: string | undefined): Promise<void>;
	answerFeedback(mid: string, given: { answer: string; followUp?: string }): Promise<void>;
	/** @returns where the shop lets people log in */
	logIn(url: string): Promise<string>;
	logOut(): Promise<void>;
	/** Opens a page, as a link of the shop does. */
	openPage(url: string): void;
}

export const ChatActionsContext = createContext<ChatActions | undefined>(undefined);

export function useChatActions(): ChatActions {
	const actions = useContext(ChatActionsContext);
	if (!actions) throw new Error('Buttons work inside a chat only');
	return actions;
}
