import '../../../../support/shortSleeps';

import { forgetAll } from '../../../../../nodes/checkout/linked/forgetAll';
import type { SavedAccounts } from '../../../../../nodes/checkout/ports/savedAccounts';

const chat = { pageId: '1', psid: '2' };

/** A provider that still lists what was deleted, so many times. */
function accounts(ids: string[], listsAgain = 0) {
	const kept = new Set(ids);
	let late = listsAgain;
	const of = async () => {
		const shown = kept.size === 0 && ids.length > 0 && late-- > 0 ? ids : [...kept];
		return await Promise.resolve(shown.map((id) => ({ id, kind: 'account' as const })));
	};
	const forget = jest.fn(async (id: string) => void (await Promise.resolve(kept.delete(id))));
	return { accounts: { of, forget } as unknown as SavedAccounts, forget };
}

it('looks again until nothing is listed', async () => {
	const { accounts: all, forget } = accounts(['a', 'b'], 1);
	const { forgotten, left } = await forgetAll(all, chat);
	expect(forgotten.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(left).toEqual([]);
	expect(forget).toHaveBeenCalledTimes(4);
});

it('says what is listed all the same', async () => {
	const { accounts: all } = accounts(['a'], 99);
	expect((await forgetAll(all, chat)).left).toEqual([{ id: 'a', kind: 'account' }]);
});

it('asks once where nothing is saved', async () => {
	const { accounts: all, forget } = accounts([]);
	expect(await forgetAll(all, chat)).toEqual({ forgotten: [], left: [] });
	expect(forget).not.toHaveBeenCalled();
});
