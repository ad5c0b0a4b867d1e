import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type ICredentials,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
} from 'n8n-workflow';

/** A credential as n8n keeps it. `data` is what is stored: a refreshed token is written back into it. */
export interface StoredCredential {
	type: ICredentialType;
	data: ICredentialDataDecryptedObject;
	/** What the merchant calls it; the name of its type when left out. */
	name?: string;
	/** How often n8n has decrypted it. */
	reads?: number;
}

/**
 * n8n's credentials helper without its database: defaults, `preAuthentication` with the expirable token
 * stored back, `authenticate` as a function or an object. Follows n8n 2.40 `credentials-helper`.
 */
export class MemoryCredentials extends ICredentialsHelper {
	private readonly stored: Map<string, StoredCredential>;

	constructor(credentials: StoredCredential[]) {
		super();
		this.stored = new Map(credentials.map((credential) => [credential.type.name, credential]));
	}

	getParentTypes(name: string): string[] {
		return this.get(name).type.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(name: string): INodeProperties[] {
		return this.get(name).type.properties;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		name: string,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = this.get(name);
		stored.reads = (stored.reads ?? 0) + 1;
		const { type, data } = stored;
		const copy = structuredClone(data);
		const filled = NodeHelpers.getNodeParameters(
			type.properties,
			copy as Parameters<typeof NodeHelpers.getNodeParameters>[1],
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
		// What a login gave is no field of any form.
		return data.oauthTokenData === undefined ? filled : { ...filled, oauthTokenData: data.oauthTokenData };
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		name: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const stored = this.get(name);
		const expirable = stored.type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (!expirable || typeof stored.type.preAuthentication !== 'function') return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output = await stored.type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined || !node.credentials) return undefined;
		await this.updateCredentials(node.credentials[name]!, name, {
			...stored.data,
			...(output as ICredentialDataDecryptedObject),
		});
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		name: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		return (await this.get(name).type.preAuthentication?.call(helpers, credentials)) as
			ICredentialDataDecryptedObject | undefined;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		name: string,
		requestOptions: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.get(name).type;
		if (!authenticate) return requestOptions;
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions);
		const resolve = (value: string) =>
			value.startsWith('=')
				? String(
						workflow!.expression.getSimpleParameterValue(
							node!,
							value,
							'internal',
							{ $credentials: credentials },
							undefined,
							'',
						) ?? '',
					)
				: value;
		const options = requestOptions as unknown as Record<string, Record<string, string>>;
		for (const [part, values] of Object.entries(authenticate.properties)) {
			for (const [key, value] of Object.entries((values ?? {}) as Record<string, string>)) {
				options[part] = { ...options[part], [resolve(key)]: resolve(value) };
			}
		}
		return requestOptions;
	}

	async updateCredentials(
		_nodeCredentials: INodeCredentialsDetails,
		name: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const stored = this.get(name);
		for (const key of Object.keys(stored.data)) delete stored.data[key];
		Object.assign(stored.data, data);
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('Encrypted credentials are not kept here');
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('OAuth credentials are not kept here');
	}

	private get(name: string): StoredCredential {
		const stored = this.stored.get(name);
		if (!stored) throw new Error(`No credential of type "${name}" was given to this run`);
		return stored;
	}
}
