import { buyerPageTexts } from '../../../../nodes/wording/buyerPageTexts';
import { buyerTexts, languages } from '../../../../nodes/wording/languages';

it('has the page of every language', () => {
	expect(Object.keys(buyerPageTexts).sort()).toEqual([...languages].sort());
	expect(buyerPageTexts['zh-Hant']).toBe(buyerTexts['zh-Hant'].page);
});
