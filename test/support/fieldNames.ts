import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

/** A name by which an error calls a field, as far as it can be read from the code; `#` stands for what can't. */
export interface FieldName {
	name: string;
	file: string;
}

type Callable = ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression;

const isCallable = (node: ts.Node | undefined): node is Callable =>
	node !== undefined &&
	(ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node));

/** What a function is called by: its own name, or that of the constant it is. */
function nameOf(callable: Callable): string | undefined {
	if (callable.name) return callable.name.text;
	const { parent } = callable;
	return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

/** Callee and arguments of a call. */
function readCall(node: ts.CallExpression): { callee: string; args: readonly ts.Expression[] } | undefined {
	const { expression, arguments: args } = node;
	return ts.isIdentifier(expression) ? { callee: expression.text, args } : undefined;
}

const product = (heads: string[], tails: string[]) =>
	heads.flatMap((head) => tails.map((tail) => head + tail));

/**
 * Reads every name that an `InvalidInput` gives to a field: the first argument of its constructor. Where that is a
 * parameter, the names are what the callers pass on, however many functions they go through.
 *
 * @param pattern of the files, a glob from the root of the repository
 */
export function fieldNamesIn(pattern: string): FieldName[] {
	const sources = globSync(pattern).map((file) =>
		ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
	);
	const calls = new Map<string, Array<{ args: readonly ts.Expression[]; source: ts.SourceFile }>>();
	const named: ts.Expression[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isNewExpression(node) && node.expression.getText() === 'InvalidInput' && node.arguments?.[0])
			named.push(node.arguments[0]);
		const call = ts.isCallExpression(node) ? readCall(node) : undefined;
		if (call) {
			const of = calls.get(call.callee) ?? [];
			calls.set(call.callee, [...of, { args: call.args, source: node.getSourceFile() }]);
		}
		ts.forEachChild(node, visit);
	};
	sources.forEach(visit);

	/** Where each text comes from is where it is to be corrected. */
	const read = (expression: ts.Expression | undefined, seen: ts.Node[] = []): FieldName[] => {
		const unknown = [{ name: '#', file: expression?.getSourceFile().fileName ?? '' }];
		if (!expression || seen.includes(expression)) return unknown;
		const file = expression.getSourceFile().fileName;
		const on = (next: ts.Expression | undefined) => read(next, [...seen, expression]);
		if (ts.isStringLiteralLike(expression)) return [{ name: expression.text, file }];
		if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
			return on(expression.expression);
		if (ts.isConditionalExpression(expression))
			return [...on(expression.whenTrue), ...on(expression.whenFalse)];
		if (ts.isBinaryExpression(expression)) return [...on(expression.left), ...on(expression.right)];
		if (ts.isTemplateExpression(expression)) {
			const names = expression.templateSpans.reduce(
				(heads, { expression: part, literal }) =>
					product(
						product(
							heads,
							on(part).map(({ name }) => name),
						),
						[literal.text],
					),
				[expression.head.text],
			);
			return names.map((name) => ({ name, file }));
		}
		if (isNamedByItself(expression)) return [];
		if (ts.isCallExpression(expression)) {
			const callee = readCall(expression)?.callee;
			const made = callee === undefined ? undefined : bindingOf(expression, callee);
			const body = made && 'initializer' in made ? made.initializer : undefined;
			return isCallable(body) && !ts.isBlock(body.body) ? on(body.body as ts.Expression) : unknown;
		}
		if (!ts.isIdentifier(expression)) return unknown;
		const binding = bindingOf(expression, expression.text);
		// Taken out of what has a label.
		if (!binding) return expression.text === 'label' ? [] : unknown;
		if (!ts.isParameter(binding)) return on(binding.initializer);
		const callable = binding.parent;
		const name = isCallable(callable) ? nameOf(callable) : undefined;
		const index = callable.parameters.indexOf(binding);
		const passed = (calls.get(name ?? '') ?? []).filter(({ source }) => knows(source, name!, file));
		const names = passed.flatMap(({ args }) => (args[index] ? on(args[index]) : on(binding.initializer)));
		return passed.length > 0 ? names : unknown;
	};
	return named.flatMap((expression) => read(expression));
}

/** Whether a name means in this source what a file declares under it: it is that file, or it imports it from there. */
function knows(source: ts.SourceFile, name: string, file: string): boolean {
	if (source.fileName === file) return true;
	return source.statements.filter(ts.isImportDeclaration).some(({ importClause, moduleSpecifier }) => {
		const bindings = importClause?.namedBindings;
		const from = path.join(path.dirname(source.fileName), (moduleSpecifier as ts.StringLiteral).text);
		return (
			bindings !== undefined &&
			ts.isNamedImports(bindings) &&
			bindings.elements.some((one) => one.name.text === name) &&
			[`${from}.ts`, path.join(from, 'index.ts')].includes(path.normalize(file))
		);
	});
}

/** A field is called as on the panel, and an entry of a list by the list. */
const isNamedByItself = (expression: ts.Expression): boolean =>
	(ts.isPropertyAccessExpression(expression) &&
		(expression.name.text === 'label' || expression.expression.getText() === 'labels')) ||
	(ts.isCallExpression(expression) &&
		ts.isPropertyAccessExpression(expression.expression) &&
		expression.expression.name.text === 'entryAt');

/** The parameter or constant that a name means at this place. */
function bindingOf(
	place: ts.Node,
	name: string,
): ts.ParameterDeclaration | ts.VariableDeclaration | undefined {
	for (let scope = place.parent; scope; scope = scope.parent) {
		if (isCallable(scope)) {
			const parameter = scope.parameters.find((one) => one.name.getText() === name);
			if (parameter) return parameter;
		}
		if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
		for (const statement of scope.statements) {
			if (!ts.isVariableStatement(statement)) continue;
			const found = statement.declarationList.declarations.find((one) => one.name.getText() === name);
			if (found) return found;
		}
	}
	return undefined;
}
