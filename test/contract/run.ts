/**
 * `npm run contract`: asks the real vendors what our simulators had to assume, and says where they differ.
 *
 * PayPal's sandbox: CONTRACT_PAYPAL_CLIENT_ID, CONTRACT_PAYPAL_CLIENT_SECRET
 * A Page for tests: CONTRACT_PAGE_ID, CONTRACT_PAGE_TOKEN, CONTRACT_PAGE_IS_FOR_TESTS=yes
 *
 * Without keys, the simulators are asked: each answer has to be the assumed one. No live money can move: PayPal is asked
 * at its sandbox only, which does not take live keys.
 */
import { startSimulators } from '../../playground/server.ts';
import { ask, type Asked } from './ask.ts';
import { byHand } from './questions/byHand.ts';
import { allOfPayPal, allOfThePage } from './questions/index.ts';
import { personAtTheTerminal, sandboxOf, simulated, testPageOf } from './vendors.ts';

const say = (line = '') => process.stdout.write(`${line}\n`);

function tell(who: string, answers: Asked[]): number {
	say(`\n${who}`);
	let different = 0;
	for (const { asks, where, assumed, said, notAsked } of answers) {
		const isSame = said === assumed;
		if (said !== undefined && !isSame) different++;
		say(`  ${notAsked ? '  ?  ' : isSame ? ' same' : 'OTHER'}  ${asks}`);
		if (notAsked) say(`         ${notAsked}`);
		else if (!isSame) say(`         says "${said}"; assumed is "${assumed}", in ${where}`);
	}
	return different;
}

function tellWhatIsLeft(): void {
	say('\nBy hand, for it takes days, a bank, or a person who does something unusual');
	for (const { asks, assumed, where, how } of byHand)
		say(`         ${asks}\n           assumed: ${assumed} (${where})\n           how: ${how}`);
}

async function askSimulators(): Promise<number> {
	const simulators = await startSimulators({ port: 0 });
	try {
		const { payPal, page } = await simulated(simulators);
		return (
			tell('PayPal, simulated', await ask(allOfPayPal, payPal)) +
			tell('Facebook, simulated', await ask(allOfThePage, page))
		);
	} finally {
		await simulators.stop();
	}
}

async function main(): Promise<number> {
	const payPal = await sandboxOf(process.env, personAtTheTerminal);
	const page = testPageOf(process.env);
	if (!payPal && !page)
		say('No keys: the simulators are asked. What to set is written in test/contract/run.ts.');
	const different =
		payPal || page
			? (payPal ? tell("PayPal's sandbox", await ask(allOfPayPal, payPal)) : 0) +
				(page ? tell('Facebook', await ask(allOfThePage, page)) : 0)
			: await askSimulators();
	tellWhatIsLeft();
	say(different === 0 ? '\nNothing differs from what is assumed.' : `\n${different} differ.`);
	return different === 0 ? 0 : 1;
}

try {
	process.exitCode = await main();
} catch (error) {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exitCode = 1;
}
