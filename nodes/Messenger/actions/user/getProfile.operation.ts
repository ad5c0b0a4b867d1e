import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { ownValue } from '../../../core/ownValue';
import { personField } from '../../panel/person.description';

/** Every app with access to profiles may read these. */
const usualFields = ['first_name', 'last_name', 'profile_pic'];

/** What comes out under which name. */
const names: Record<string, string> = {
	first_name: 'firstName',
	last_name: 'lastName',
	profile_pic: 'pictureUrl',
};

const moreFields = multiOptionsField({
	displayName: 'Also Ask For',
	name: 'moreFields',
	type: 'multiOptions',
	options: [
		{ name: 'Full Name', value: 'name' },
		{ name: 'Gender', value: 'gender' },
		{ name: 'Locale', value: 'locale', description: 'For example en_US' },
		{ name: 'Time Zone', value: 'timezone', description: 'Offset from UTC in hours' },
	],
	default: [],
	description:
		'Facebook shares some of these only with apps it has approved for them. What it does not share is listed under notAvailable.',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const more = moreFields.read(context, itemIndex);
	const person = await readAllowed(context, psid, more);
	const given = Object.entries(person).filter(([name]) => name !== 'id');
	const notAvailable = [...usualFields, ...more].filter((field) => ownValue(person, field) === undefined);
	return {
		psid,
		...Object.fromEntries(given.map(([name, value]) => [ownValue(names, name) ?? name, value])),
		...(notAvailable.length > 0 && {
			notAvailable: notAvailable.map((name) => ownValue(names, name) ?? name),
		}),
	};
}

/**
 * One field that is not allowed fails the whole call, so it is asked again without the special ones, and for
 * each of those alone.
 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile
 */
async function readAllowed(context: IExecuteFunctions, psid: string, more: string[]): Promise<IDataObject> {
	const all = await readIfAllowed(context, psid, [...usualFields, ...more]);
	if (all) return all;
	const person = await read(context, psid, usualFields);
	for (const field of more) Object.assign(person, await readIfAllowed(context, psid, [field]));
	return person;
}

/** Undefined when one of the fields is not for us. */
async function readIfAllowed(
	context: IExecuteFunctions,
	psid: string,
	fields: string[],
): Promise<IDataObject | undefined> {
	return await read(context, psid, fields).catch(async (error: unknown) =>
		isAboutFields(error) ? undefined : await Promise.reject(error),
	);
}

async function read(context: IExecuteFunctions, psid: string, fields: string[]): Promise<IDataObject> {
	return await graphOf(context).get([psid], { query: { fields: fields.join(',') }, purpose: 'profile' });
}

/** That nobody has a profile for us, or the token is broken, has other kinds or codes. */
function isAboutFields(error: unknown): boolean {
	const failure = graphFailureOf(error);
	return failure?.kind === 'permission' || (failure?.code === 100 && failure.subcode === undefined);
}

export const getProfile: DeclaredOperation = {
	name: 'Get Profile',
	value: 'getProfile',
	action: 'Get the profile of a user',
	description: 'Name and picture of a person who has written to your Page',
	fields: [personField, moreFields],
	execute,
};
