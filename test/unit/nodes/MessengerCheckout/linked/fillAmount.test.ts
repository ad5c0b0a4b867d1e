import { fillAmount } from '../../../../../nodes/MessengerCheckout/linked/fillAmount';
import { inLanguage } from '../../../../../nodes/wording/buyerLanguage';

it('an amount is written as the language of the buyer writes it', () => {
	const amount = { currency: 'USD', value: '12.50' };
	expect(fillAmount('Pay [amount]?', amount, inLanguage('en'))).toBe('Pay $12.50?');
	expect(fillAmount('[amount] zahlen?', amount, inLanguage('de'))).toContain('12,50');
});
