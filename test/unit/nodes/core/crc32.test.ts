import { crc32 as crc32OfZlib } from 'node:zlib';

import fc from 'fast-check';

import { crc32 } from '../../../../nodes/core/crc32';

describe('crc32', () => {
	it('gives the check value of the standard', () => {
		expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
		expect(crc32(Buffer.alloc(0))).toBe(0);
	});

	it('equals zlib for any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
				expect(crc32(bytes)).toBe(crc32OfZlib(bytes));
			}),
		);
	});
});
