import { join, relative, resolve } from 'node:path';

import ts from 'typescript';

const root = resolve(__dirname, '../..');

/** Shown to n8n as expressions, which can use nothing of ours: what they look up is what the merchant chose. */
const runsInExpressions = [
	'nodes/core/panel/subtitle.ts',
	'nodes/MessengerCheckout/outputs.ts',
	'nodes/MessengerTrigger/panel/outputs.ts',
];

/** They look up what a merchant has filled in, by names of ours. */
const lookUpByOurNames = [
	'nodes/core/givenFields.ts',
	'nodes/core/lostWishes.ts',
	'nodes/vendors/payPal/orders/filledKeys.ts',
];

/** The one place that looks into an object by any text. */
const lookUp = 'nodes/core/ownValue.ts';

/** A text of which the compiler does not know which it is. */
function isAnyText(type: ts.Type): boolean {
	if (type.isUnion()) return type.types.some(isAnyText);
	const { String: text, TemplateLiteral: template, Any: any, Unknown: unknown } = ts.TypeFlags;
	return (type.flags & (text | template | any | unknown)) !== 0;
}

const isWrite = (access: ts.ElementAccessExpression): boolean =>
	ts.isDeleteExpression(access.parent) ||
	(ts.isBinaryExpression(access.parent) &&
		access.parent.left === access &&
		access.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken);

function readsByAnyText(source: ts.SourceFile, checker: ts.TypeChecker): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const name = ts.isElementAccessExpression(node)
			? node.argumentExpression
			: ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword
				? node.left
				: undefined;
		const isRead = !ts.isElementAccessExpression(node) || !isWrite(node);
		if (name && isRead && isAnyText(checker.getTypeAtLocation(name))) found.push(node.getText());
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** The compiler reads all that ships: some seconds, on a busy machine many. */
jest.setTimeout(300_000);

it('nothing is looked up in an object by a text that could be "constructor"', () => {
	const config = ts.getParsedCommandLineOfConfigFile(
		join(root, 'tsconfig.json'),
		{},
		{
			...ts.sys,
			onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
				throw new Error(String(messageText));
			},
		},
	)!;
	const pathOf = (fileName: string) => relative(root, fileName).replaceAll('\\', '/');
	const ships = (fileName: string) => /^(nodes|credentials)\//.test(pathOf(fileName));
	const program = ts.createProgram(config.fileNames.filter(ships), config.options);
	const checker = program.getTypeChecker();
	const looked = program
		.getSourceFiles()
		.filter(
			({ fileName }) =>
				ships(fileName) && ![lookUp, ...lookUpByOurNames, ...runsInExpressions].includes(pathOf(fileName)),
		)
		.flatMap((source) =>
			readsByAnyText(source, checker).map((read) => `${pathOf(source.fileName)}: ${read}`),
		);
	expect(looked).toEqual([]);
});
