import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { folder } from './folder.ts';
import type { Panel } from './panels.ts';

/** Of a picture on a sheet, in pixels: its labels can still be read. */
const width = 230;
const inOneRow = 3;

/**
 * Puts two pictures of each panel beside each other, where there are two: a sheet for each node.
 *
 * @param name what the files begin with
 * @param sides folders with the pictures, left and right
 * @returns the files
 */
export async function composeSheets(
	browser: Browser,
	panels: Panel[],
	name: string,
	sides: [string, string],
): Promise<string[]> {
	const both = panels.filter(({ slug }) => sides.every((side) => existsSync(pictureIn(side, slug))));
	const nodes = [...new Set(both.map(({ words }) => words.node))];
	const files: string[] = [];
	for (const node of nodes) {
		const file = path.join(folder, 'panels', `${name}-${node.toLowerCase().replaceAll(' ', '-')}.webp`);
		await writeFile(
			file,
			await compose(
				browser,
				both.filter(({ words }) => words.node === node),
				sides,
			),
		);
		files.push(path.relative(process.cwd(), file));
	}
	return files;
}

const pictureIn = (pictures: string, slug: string) => path.join(pictures, `${slug}.png`);

async function compose(browser: Browser, panels: Panel[], sides: string[]): Promise<Buffer> {
	const page = await browser.newPage();
	try {
		const pictures = await Promise.all(
			panels.map(async ({ name, slug }) => ({
				name,
				urls: await Promise.all(sides.map((side) => urlOf(pictureIn(side, slug)))),
			})),
		);
		const url = await page.evaluate(draw, { pictures, width, inOneRow });
		return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
	} finally {
		await page.close();
	}
}

const urlOf = async (file: string) => `data:image/png;base64,${(await readFile(file)).toString('base64')}`;

interface Wanted {
	pictures: Array<{ name: string; urls: string[] }>;
	width: number;
	inOneRow: number;
}

/** Runs in the browser, which can write WebP. */
async function draw({ pictures, width: wide, inOneRow: most }: Wanted): Promise<string> {
	const [gap, heading] = [12, 22];
	const load = async (url: string) => {
		const image = new Image();
		image.src = url;
		await image.decode();
		return image;
	};
	const pairs = await Promise.all(
		pictures.map(async ({ name, urls }) => ({ name, images: await Promise.all(urls.map(load)) })),
	);
	const scaled = (image: HTMLImageElement) => Math.round((image.height * wide) / image.width);
	const pairWidth = 2 * wide + 2 * gap;
	const rows = Array.from({ length: Math.ceil(pairs.length / most) }, (_, row) =>
		pairs.slice(row * most, (row + 1) * most),
	);
	const heights = rows.map(
		(row) => heading + 2 * gap + Math.max(...row.flatMap(({ images }) => images.map(scaled))),
	);
	const canvas = document.createElement('canvas');
	canvas.width = most * pairWidth + gap;
	canvas.height = heights.reduce((sum, height) => sum + height, gap);
	const ink = canvas.getContext('2d')!;
	ink.fillStyle = '#e8e8ec';
	ink.fillRect(0, 0, canvas.width, canvas.height);
	ink.font = '600 13px sans-serif';
	ink.imageSmoothingQuality = 'high';
	let top = gap;
	for (const [index, row] of rows.entries()) {
		for (const [place, { name, images }] of row.entries()) {
			const left = gap + place * pairWidth;
			ink.fillStyle = '#222';
			ink.fillText(name, left, top + 14, pairWidth - gap);
			for (const [side, image] of images.entries())
				ink.drawImage(image, left + side * (wide + 4), top + heading, wide, scaled(image));
		}
		top += heights[index]!;
	}
	return canvas.toDataURL('image/webp', 0.6);
}
