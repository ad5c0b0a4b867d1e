/** What happened and what to do now. `{field}` stands for the label of the field PayPal points at. */
export interface Sentence {
	message: string;
	remedy: string;
}

/** PayPal's issues that mean the same thing to a merchant. */
export interface IssueGroup extends Sentence {
	issues: string[];
}
