import { seenSince, type Harmless } from './mutant.ts';

export const messenger: Harmless[] = [
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: "'reply'",
		is: '""',
		why: 'The key stays in this file, where there is no other verb',
	},
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: "''",
		is: '"Stryker was here!"',
		why: 'Neither is the address of a picture',
	},
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: 'false',
		is: 'true',
		why: 'Of what is written the ID is known, and nothing else is asked',
	},
	...[
		["sighting === 'missing'", 'false'],
		["'missing'", '""'],
	].map(([was, is]) => ({
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: was!,
		is: is!,
		why: 'For the compiler: a word has no ID either',
	})),
	seenSince('nodes/Messenger/asking/readQuestion.ts', '[...choice]', '[]'),
	{
		file: 'nodes/Messenger/actions/comment/replyOnce.ts',
		was: 'true',
		is: 'false',
		why: 'Only whether it is there is asked',
	},
];
