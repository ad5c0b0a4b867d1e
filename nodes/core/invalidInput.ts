/**
 * Something the merchant typed or mapped can't be used. Thrown by pure code, before any call is made;
 * the router turns it into an n8n error that names the item.
 */
export class InvalidInput extends Error {
	override readonly name = 'InvalidInput';
	/** The input item it is in, where one call is for several. */
	itemIndex?: number;

	/**
	 * @param field the label of the field as the merchant sees it, e.g. `Unit Price`
	 * @param message what happened, naming the field
	 * @param remedy what to do now
	 */
	constructor(
		readonly field: string,
		message: string,
		readonly remedy: string,
	) {
		super(message);
	}
}
