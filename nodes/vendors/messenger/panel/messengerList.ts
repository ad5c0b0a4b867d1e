import type { Field } from '../../../core/fields/field';
import { ListField, type ListLiteral } from '../../../core/fields/list';
import { boundedList } from '../sending/fieldText';

/** Rows the merchant adds, and how many Messenger takes. */
export class MessengerList<out Name extends string, Inner extends Field> extends ListField<Name, Inner> {
	private readonly bounds: Bounds;

	private readonly what: string;

	constructor({ least = 1, most, what, ...literal }: MessengerListLiteral<Name, Inner>) {
		super(literal);
		this.bounds = { min: least, max: most };
		this.what = what ?? literal.displayName.toLowerCase();
	}

	/**
	 * The rows, if there are neither too few nor too many.
	 *
	 * @param place where the whole list is, e.g. `Card 2`
	 * @throws InvalidInput
	 */
	bounded<Row>(rows: Row[], place = '', { least = this.bounds.min }: { least?: number } = {}): Row[] {
		const label = place ? `${place}, ${this.label}` : this.label;
		return boundedList(label, this.what, rows, { ...this.bounds, min: least });
	}
}

interface Bounds {
	min: number;
	max: number;
}

type MessengerListLiteral<Name extends string, Inner extends Field> = ListLiteral<Name, Inner> & {
	/** One unless it says so. */
	least?: number;
	most: number;
	/** What its rows are called, in the plural; left out, as the list is. */
	what?: string;
};

/** n8n's literal, what errors call a row, and how many rows Messenger takes. */
export const messengerList = <const Name extends string, Inner extends Field>(
	literal: MessengerListLiteral<Name, Inner>,
): MessengerList<Name, Inner> => new MessengerList(literal);
