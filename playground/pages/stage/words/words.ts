/** What an exchange is about, as a merchant would tell it. */
export interface Words {
	text: string;
	/** Goes along with everything, and says little. */
	isRoutine?: boolean;
}
