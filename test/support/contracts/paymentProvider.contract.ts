import { AtDesk, type ProviderDesk } from './provider/atDesk';
import { describeGivingBack } from './provider/givingBack';
import { describeMeaning } from './provider/meaning';
import { describeOpening } from './provider/opening';
import { describeTaking } from './provider/taking';

/** What every provider of payments has to keep, whoever it is. */
export function describeProvider(name: string, make: () => Promise<ProviderDesk>): void {
	describe(`${name} keeps what a provider of payments promises`, () => {
		const at = new AtDesk();

		beforeEach(async () => {
			at.desk = await make();
		});

		describeOpening(at);
		describeTaking(at);
		describeGivingBack(at);
		describeMeaning(at);
	});
}
