/** The shop of the examples, which nobody owns: in a browser of this world it is here. */
const exampleShop = 'https://mapleandmug.example/';

/** Where a page gets a picture from. */
export const pictureSource = (url: string): string =>
	url.startsWith(exampleShop) ? `/shop/${url.slice(exampleShop.length)}` : url;
