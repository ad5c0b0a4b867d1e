import ts from 'typescript';

/**
 * What n8n shows of a field, or how it shows it, and the code never reads: by the interface that declares it, so that a `description` on its
 * way to PayPal stays. The JSON beside the code has these texts.
 */
const shownOnly = {
	INodeProperties: ['description', 'hint', 'modes', 'noDataExpression', 'placeholder', 'typeOptions'],
	INodePropertyOptions: ['action', 'description'],
	INodeTypeBaseDescription: ['description'],
	INodeTypeDescription: [
		'activationMessage',
		'eventTriggerDescription',
		'hints',
		'subtitle',
		'triggerPanel',
		'waitingNodeTooltip',
	],
	DeclaredOperation: ['action', 'description'],
	EventRow: ['description'],
	PayPalEventName: ['description'],
	OfAll: ['description'],
};

/** Where an operation, an event or a notification becomes an option of a field: what is read there is shown again. */
const readToShow = [
	'nodes/core/declaration.ts',
	'nodes/MessengerTrigger/panel/events.description.ts',
	'nodes/PayPalCheckoutTrigger/events/events.description.ts',
	'nodes/wording/notificationOptions.ts',
];

/**
 * Foreign functions that a field may be given to. The first looks at conditions alone; what the second gives decides
 * which fields are shown once for several operations.
 */
const givenTo = ['NodeHelpers.displayParameter', 'JSON.stringify'];

const names = new Set(Object.values(shownOnly).flat());

/**
 * The sources without what is shown only. All else stays where it is.
 *
 * @param {import('typescript').Program} program of the sources
 * @param {string[]} files those it is about
 * @returns {Map<string, string>} text by file
 * @throws where code reads such a text, or gives a field to a function that might
 */
export function withoutPanelTexts(program, files) {
	const checker = program.getTypeChecker();
	const sources = files.map((file) => program.getSourceFile(file));
	const found = sources.map((source) => [source, textsIn(checker, source)]);
	const texts = new Set(found.flatMap(([, inOne]) => inOne));
	const read = sources.flatMap((source) => readingIn(checker, source, texts));
	if (read.length > 0)
		throw new Error(
			`What is left out of the code is read by it. Read something else, or change scripts/panelTexts.mjs:\n${read.join('\n')}`,
		);
	return new Map(found.map(([source, inOne]) => [source.fileName, cut(source, inOne)]));
}

/** The properties of literals that are left out. */
function textsIn(checker, source) {
	const texts = [];
	const look = (node) => {
		if (isTextOfNotice(node)) texts.push(node);
		else if (isProperty(node) && names.has(node.name.text) && isShownOnly(checker, node)) texts.push(node);
		else ts.forEachChild(node, look);
	};
	look(source);
	return texts;
}

/** A notice has nothing that code could ask for, and so nobody is told what it is called. */
const isTextOfNotice = (node) =>
	ts.isPropertyAssignment(node) &&
	node.name.text === 'displayName' &&
	node.parent.properties.some(
		(one) => one.name?.text === 'type' && /^'notice'/.test(one.initializer?.getText()),
	);

const isProperty = (node) => ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);

/** Whether the literal it is in is one of those, whatever else it may be. */
function isShownOnly(checker, { name, parent }) {
	const type = checker.getContextualType(parent);
	const declared = type ? declarationsOf(checker, type, name.text) : [];
	return declared.length > 0 && declared.every(isDeclaredAsShown);
}

const declarationsOf = (checker, type, name) =>
	typesIn(type).flatMap((one) => checker.getPropertyOfType(one, name)?.declarations ?? []);

const typesIn = (type) => (type.isUnionOrIntersection() ? type.types.flatMap(typesIn) : [type]);

const isDeclaredAsShown = ({ parent, name }) =>
	Boolean(ts.isInterfaceDeclaration(parent) && shownOnly[parent.name.text]?.includes(name?.getText()));

/** Each place that reads one, for people: by its name, by a name that is worked out, or in a function of somebody else. */
function readingIn(checker, source, texts) {
	const isText = (declaration) => isDeclaredAsShown(declaration) || texts.has(declaration);
	const hasTexts = (node) =>
		typesIn(checker.getTypeAtLocation(node))
			.flatMap((type) => (checker.isArrayLikeType(type) ? checker.getTypeArguments(type) : [type]))
			.flatMap(typesIn)
			.some((type) => [...names].some((name) => declarationsOf(checker, type, name).some(isText)));
	const isRead = (node, name) =>
		names.has(name) && declarationsOf(checker, checker.getTypeAtLocation(node), name).some(isText);
	const reads = (node) => {
		if (ts.isPropertyAccessExpression(node)) return isRead(node.expression, node.name.text);
		if (ts.isElementAccessExpression(node)) {
			const { expression, argumentExpression: key } = node;
			if (ts.isStringLiteralLike(key)) return isRead(expression, key.text);
			return !checker.isArrayLikeType(checker.getTypeAtLocation(expression)) && hasTexts(expression);
		}
		if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken)
			return isRead(node.parent, (node.propertyName ?? node.name).getText());
		return ts.isCallExpression(node) && isForeign(checker, node) && node.arguments.some(hasTexts);
	};
	const places = [];
	const look = (node) => {
		if (texts.has(node)) return;
		if (reads(node)) places.push(placeOf(source, node));
		ts.forEachChild(node, look);
	};
	if (!readToShow.some((file) => source.fileName.endsWith(file))) look(source);
	return places;
}

const isForeign = (checker, node) =>
	!givenTo.includes(node.expression.getText()) &&
	(checker.getResolvedSignature(node)?.declaration?.getSourceFile().isDeclarationFile ?? true);

function placeOf(source, node) {
	const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
	return `${source.fileName}:${line + 1}: ${node.getText(source).split('\n')[0]}`;
}

/** Each with the comma behind it. */
function cut(source, texts) {
	const { text } = source;
	let kept = '';
	let at = 0;
	for (const node of texts) {
		const { properties } = node.parent;
		const next = properties[properties.indexOf(node) + 1];
		kept += text.slice(at, node.getStart(source));
		at = next ? next.getStart(source) : node.parent.end - 1;
	}
	return kept + text.slice(at);
}
