/**
 * Examples with the pictures where `workflows/` has them: an address that nobody owns, whose pictures the playground
 * shows itself (`../pages/design/pictureSource.ts`). Playgrounds of earlier versions put addresses of their own there,
 * which PayPal keeps in no order.
 */
export const withExamplePictures = (text: string): string =>
	text.replaceAll(/http:\/\/localhost:\d+\/shop\//g, 'https://mapleandmug.example/');
