import { pictureSource } from '../../../../../playground/pages/design/pictureSource.ts';

it.each([
	['https://mapleandmug.example/pictures/stoneware-mug.png', '/shop/pictures/stoneware-mug.png'],
	['https://mapleandmug.example.com/mug.png', 'https://mapleandmug.example.com/mug.png'],
	['https://shop.example/mug.png', 'https://shop.example/mug.png'],
	['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
])('the picture %s comes from %s', (url, source) => {
	expect(pictureSource(url)).toBe(source);
});
