import { CameIn } from '../../../../nodes/core/passOn';

const picture = { picture: { data: '', mimeType: 'image/png' } };

describe('what came in', () => {
	it('leaves with what is given, which wins; files leave as well', () => {
		const cameIn = new CameIn([{ json: { psid: '287', size: 'M', payment: 'card' }, binary: picture }]);
		expect(cameIn.with({ payment: { status: 'PAID' } })).toEqual({
			json: { psid: '287', size: 'M', payment: { status: 'PAID' } },
			binary: picture,
		});
	});

	it('leaves nothing of a name that is given as undefined', () => {
		const cameIn = new CameIn([{ json: { buyer: 'of another sale', size: 'M' } }]);
		expect(cameIn.with({ buyer: undefined })).toStrictEqual({ json: { size: 'M' } });
	});

	it('leaves what the operation keeps of it', () => {
		const cameIn = new CameIn([{ json: { orderId: 'A', size: 'M' } }], ({ size }, given) => ({
			...(given ? { size } : {}),
		}));
		expect(cameIn.with({ orderId: 'B' })).toEqual({ json: { orderId: 'B', size: 'M' } });
		expect(cameIn.withFailure({ error: 'No' })).toEqual({ json: { error: 'No' } });
	});

	it('leaves with its failure, and is not called a failure again by what comes after', () => {
		const failure = { error: 'Unit Price is negative', details: { itemIndex: 0 } };
		const failed = new CameIn([{ json: { psid: '287' } }]).withFailure(failure);
		expect(failed).toEqual({ json: { psid: '287', ...failure } });
		expect(new CameIn([failed]).with({ orderId: 'A' })).toEqual({ json: { psid: '287', orderId: 'A' } });
	});

	it('keeps the details of something else', () => {
		const cameIn = new CameIn([{ json: { details: 'Washed linen' } }]);
		expect(cameIn.with({})).toEqual({ json: { details: 'Washed linen' } });
	});

	it('is, of several, what they have in common', () => {
		const rows = [
			{ json: { psid: '287', title: 'Mug', tags: ['new'] }, binary: picture },
			{ json: { title: 'Bowl', tags: ['new'], psid: '287' }, binary: picture },
		];
		expect(new CameIn(rows).with({ orderId: 'A' })).toEqual({
			json: { psid: '287', tags: ['new'], orderId: 'A' },
		});
	});
});
