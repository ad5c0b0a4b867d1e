import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { appSecretProof } from '../../../vendors/messenger/api/authentication';
import { headerPictureField } from '../../../vendors/messenger/panel/templateDefinition.description';
import { toGraphRoot } from '../../../vendors/messenger/credentials/credentials';
import type { GraphFailure } from '../../../vendors/messenger/errors/errors';
import { readLoginToken, sendWithToken, usesLogin } from '../../../vendors/messenger/login/login';
import { mediaTimeoutMs } from '../../../vendors/messenger/sending/page';
import { graphOf } from '../../../vendors/messenger/api/graph';

const imageTypes = ['image/jpeg', 'image/jpg', 'image/png'];

/**
 * Uploads a picture for the review of a template. Facebook takes it only in the name of a person with a role
 * in the app, and gives a handle that is good for nothing else.
 * https://developers.facebook.com/docs/graph-api/guides/upload
 *
 * @returns the handle, e.g. `4:dGVzdA==:aW1hZ2UvcG5n:AR...`
 * @throws InvalidInput when it is no JPEG or PNG
 * @throws NodeOperationError when nobody has logged in
 * @throws NodeApiError in a merchant's words
 */
export async function uploadForHandle(context: IExecuteFunctions, file: File): Promise<string> {
	if (!imageTypes.includes(file.type)) {
		throw headerPictureField.invalid(
			`: the file has the type "${file.type}", but Facebook takes only JPEG and PNG here`,
			'Convert it first.',
		);
	}
	if (!usesLogin(context)) throw onlyWithLogin(context);
	const credentials = await graphOf(context).usableCredentials();
	const token = await readLoginToken(context);
	const root = toGraphRoot(credentials);
	const call = async (path: string, more: Partial<IHttpRequestOptions>) => {
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: `${root}/${path}`,
			timeout: mediaTimeoutMs,
			...more,
			headers: { Authorization: `OAuth ${token}`, ...more.headers },
			qs: { ...(more.qs as IDataObject), appsecret_proof: appSecretProof(token, credentials.appSecret) },
		};
		return await sendWithToken(context, credentials, token, request, orNoRole);
	};

	const { id } = await call(`${credentials.appId}/uploads`, {
		qs: { file_name: file.name, file_length: file.size, file_type: file.type },
	});
	if (typeof id !== 'string' || !/^upload:[\w=+/-]+(\?sig=[\w=-]+)?$/.test(id)) throw strange(context);
	const bytes = Buffer.from(await new Response(file.stream()).arrayBuffer());
	const { h: handle } = await call(id, {
		headers: { file_offset: '0', 'Content-Type': 'application/octet-stream' },
		body: bytes,
	});
	if (typeof handle !== 'string') throw strange(context);
	return handle;
}

/** https://developers.facebook.com/docs/graph-api/reference/application/uploads/ */
const noRole = {
	message: 'Facebook does not let this person upload an image for your app',
	description: 'The person who logs in needs the role Administrator or Developer in the app.',
};

const orNoRole = (failure: GraphFailure): GraphFailure =>
	failure.code === 200 ? { ...failure, ...noRole } : failure;

function onlyWithLogin(context: IExecuteFunctions): NodeOperationError {
	return new NodeOperationError(
		context.getNode(),
		'Facebook accepts an image for a template only from a person who has logged in',
		{
			description:
				'Choose Facebook Login under Authentication and log in as someone with a role in your app. Or paste the handle of an image uploaded elsewhere.',
			level: 'info',
		},
	);
}

function strange(context: IExecuteFunctions): NodeOperationError {
	return new NodeOperationError(context.getNode(), 'Facebook gave an unexpected answer to the upload', {
		description: 'Try again. Nothing was created.',
	});
}
