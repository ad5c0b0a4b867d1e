import { payPageTexts } from '../../../../nodes/wording/payPageTexts';
import { buyerTexts, languages } from '../../../../nodes/wording/languages';

it('has the page of every language', () => {
	expect(Object.keys(payPageTexts).sort()).toEqual([...languages].sort());
	expect(payPageTexts['zh-Hant']).toBe(buyerTexts['zh-Hant'].page);
});
