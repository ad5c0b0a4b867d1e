/** The product pictures of the examples stand at this address, which nobody owns. */
const examplePictures = 'https://mapleandmug.example/';

/**
 * An example with the pictures of the playground.
 *
 * @param origin of the playground, which has the pictures below `/shop/`
 */
export const ownPictures = (example: string, origin: string): string =>
	example.replaceAll(examplePictures, `${origin}/shop/`);

/** The same when the playground may have started on another port than last time. */
export const picturesAt = (text: string, origin: string): string =>
	text.replaceAll(/http:\/\/localhost:\d+\/shop\//g, `${origin}/shop/`);
