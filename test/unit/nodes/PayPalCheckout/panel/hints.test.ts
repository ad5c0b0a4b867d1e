import { hintOf } from '../../../../../nodes/PayPalCheckout/panel/hints';

it('says which item it is about', () => {
	expect(hintOf(2, 'The picture was left out.')).toMatchObject({
		message: 'Item 2: The picture was left out.',
		location: 'outputPane',
	});
});
