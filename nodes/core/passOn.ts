import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Operation } from './operation';
import { ownValue } from './ownValue';
import { withoutUndefined } from './withoutUndefined';

type Leaving = Pick<INodeExecutionData, 'binary' | 'json'>;

/** What leaves of what came in, where a node passes it on: all of it, with what the operation gives on top. */
export class CameIn {
	private readonly json: IDataObject;
	private readonly binary: INodeExecutionData['binary'];

	/**
	 * @param items that came in for one call of an operation. Of several, what they have in common is passed on: which
	 * of them would the rest be of?
	 */
	constructor(
		items: INodeExecutionData[],
		private readonly keep: NonNullable<Operation['keep']> = keepAll,
	) {
		this.json = items.map(({ json }) => json).reduce(inCommon, items[0]?.json ?? {});
		this.binary = items.length === 1 ? items[0]!.binary : undefined;
	}

	/** @param given by the operation: it wins, and what is undefined in it leaves nothing of its name */
	with(given: IDataObject): Leaving {
		return this.onTop(this.keep(withoutFailure(this.json), given), given);
	}

	/** @param failure what an item that failed says of it */
	withFailure(failure: IDataObject): Leaving {
		return this.onTop(this.keep(this.json), failure);
	}

	private onTop(kept: IDataObject, given: IDataObject): Leaving {
		const json = withoutUndefined({ ...kept, ...given });
		return { json, ...(this.binary && { binary: this.binary }) };
	}
}

/** Where a node does not pass it on. */
export const nothingCameIn: Pick<CameIn, 'with' | 'withFailure'> = {
	with: (json) => ({ json }),
	withFailure: (json) => ({ json }),
};

const keepAll = (cameIn: IDataObject): IDataObject => cameIn;

/** The same data without these names. */
export const without = (data: IDataObject, names: string[]): IDataObject =>
	Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** That something failed before says nothing of what was done now. */
const withoutFailure = (cameIn: IDataObject): IDataObject =>
	cameIn.error === undefined ? cameIn : without(cameIn, ['error', 'details']);

const inCommon = (one: IDataObject, other: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(one).filter(
			([name, value]) =>
				Object.hasOwn(other, name) && JSON.stringify(ownValue(other, name)) === JSON.stringify(value),
		),
	);
