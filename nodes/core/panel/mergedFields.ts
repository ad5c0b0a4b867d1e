import type { INodeProperties } from 'n8n-workflow';

/**
 * The fields of all operations of a resource, with one that several of them have alike written down once. n8n goes through
 * every field of every node of a workflow, several times for each execution, in more than linear time.
 *
 * @param operations the fields of each, in the order of its panel, shown for it alone; no order changes
 */
export function mergedFields(operations: INodeProperties[][]): INodeProperties[] {
	const merged: Array<{ field: INodeProperties; alike: string }> = [];
	for (const fields of operations) {
		let at = 0;
		for (const field of fields) {
			const alike = alikeKey(field);
			const found = merged.findIndex((other, index) => index >= at && other.alike === alike);
			if (found >= 0) merged[found]!.field = shownForBoth(merged[found]!.field, field);
			else merged.splice(at, 0, { field, alike });
			at = (found >= 0 ? found : at) + 1;
		}
	}
	return merged.map(({ field }) => field);
}

/** The same of two fields that differ in nothing but their operations. */
const alikeKey = ({ displayOptions, ...field }: INodeProperties): string =>
	JSON.stringify([field, displayOptions?.hide, { ...displayOptions?.show, operation: undefined }]);

function shownForBoth(one: INodeProperties, other: INodeProperties): INodeProperties {
	const operation = [one, other].flatMap(({ displayOptions }) => displayOptions?.show?.operation ?? []);
	return {
		...one,
		displayOptions: { ...one.displayOptions, show: { ...one.displayOptions?.show, operation } },
	};
}
