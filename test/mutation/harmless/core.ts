import { fallsBack, type Harmless } from './mutant.ts';

export const core: Harmless[] = [
	...['nodes/core/money/decimal.ts', 'nodes/core/money/typedAmount.ts'].flatMap(fallsBack),
	{
		file: 'nodes/core/money/decimal.ts',
		was: 'sign === undefined',
		is: 'false',
		why: 'For the compiler: without a sign there are no digits either, which is asked next',
	},
	{
		file: 'nodes/core/money/decimal.ts',
		was: 'digits < 0n',
		is: 'digits <= 0n',
		why: 'The opposite of zero is zero',
	},
	{
		file: 'nodes/core/qrCode/codewords.ts',
		was: 'pad++',
		is: 'pad--',
		why: 'Every other one, whether it counts up or down',
	},
	{
		file: 'nodes/core/earlierNodes.ts',
		was: 'left === undefined',
		is: 'false',
		why: 'Asks n8n for the outputs that are not there as well: it refuses each of them',
	},
];
