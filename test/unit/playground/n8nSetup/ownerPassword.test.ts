import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ownerPasswordIn } from '../../../../playground/n8nSetup/ownerPassword.ts';

describe('the password of the playground', () => {
	const folders: string[] = [];
	const folder = () => folders[folders.push(mkdtempSync(path.join(tmpdir(), 'owner-'))) - 1]!;
	afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

	it('is kept, and another one elsewhere', () => {
		const [here, there] = [folder(), folder()];
		const password = ownerPasswordIn(here);
		expect(ownerPasswordIn(here)).toBe(password);
		expect(ownerPasswordIn(there)).not.toBe(password);
	});

	it('is one that n8n accepts', () => {
		expect(ownerPasswordIn(folder())).toMatch(/^(?=.*[A-Z])(?=.*\d).{8,64}$/);
	});
});
