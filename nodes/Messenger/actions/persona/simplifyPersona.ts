import type { IDataObject } from 'n8n-workflow';

export const personaFields = 'id,name,profile_picture_url';

/** A persona by the names the other operations have for its parts. */
export const simplifyPersona = ({ id, name, profile_picture_url: pictureUrl }: IDataObject): IDataObject => ({
	id: String(id),
	name,
	pictureUrl,
});
