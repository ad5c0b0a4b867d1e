import { Transmissions } from '../../../../../nodes/PayPalCheckoutTrigger/proof/transmissions';

describe('one signature', () => {
	const askTimes = (transmissions: Transmissions, times: number, atMs: number): string[] =>
		Array.from({ length: times }, (_, number) => {
			const worth = transmissions.admit('signed', `digest ${number}`, atMs);
			if (worth === 'ask') transmissions.asked('signed', atMs);
			return worth;
		});

	it('is good for its own body as often as it comes, and for no other once that is known', () => {
		const transmissions = new Transmissions();
		transmissions.asked('signed', 0);
		transmissions.confirm('signed', 'digest');
		transmissions.asked('signed', 1);
		expect(transmissions.admit('signed', 'digest', 2)).toBe('ask');
		expect(transmissions.admit('signed', 'another', 2)).toBe('forged');
		expect(transmissions.admit('also signed', 'another', 2)).toBe('ask');
	});

	it('is asked about ten times a minute until then', () => {
		const transmissions = new Transmissions();
		expect(askTimes(transmissions, 12, 0)).toEqual([...Array<string>(10).fill('ask'), 'later', 'later']);
		expect(transmissions.admit('signed', 'digest', 59_999)).toBe('later');
		expect(askTimes(transmissions, 1, 60_000)).toEqual(['ask']);
	});

	it('is forgotten after a thousand others', () => {
		const transmissions = new Transmissions();
		transmissions.confirm('signed', 'digest');
		for (let number = 0; number < 999; number++) transmissions.confirm(`signed ${number}`, 'digest');
		expect(transmissions.admit('signed', 'another', 0)).toBe('forged');
		transmissions.confirm('one more', 'digest');
		expect(transmissions.admit('signed', 'another', 0)).toBe('ask');
	});
});
