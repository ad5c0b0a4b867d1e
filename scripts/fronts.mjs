import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { repeatedCode, takeOutRepeated } from './repeated.mjs';

/**
 * Writes the file of each node and credential that n8n loads as it starts: what n8n shows of it as data, and its
 * functions, which load the code when one of them is called for the first time.
 *
 * @param compiled where the code is as TypeScript has left it: some expressions that n8n shows or evaluates are the text
 *   of a function
 * @param dist where they are put, beside the bundled code, `index.js`
 * @param files those that package.json names to n8n, such as `nodes/Messenger/Messenger.node.js`, relative to `dist`
 */
export function writeFronts({ compiled, dist }, files) {
	const classes = createRequire(path.join(compiled, 'package.json'))('./index.js');
	const names = files.map((file) => path.basename(file).split('.')[0]);
	const instances = names.map((name) => new classes[name]());
	const { data, repeated } = takeOutRepeated(instances.map(toData));
	for (const [index, file] of files.entries()) {
		const [name, folder] = [names[index], path.posix.dirname(file)];
		const code = toCode(name, instances[index], path.posix.relative(folder, '.'));
		mkdirSync(path.join(dist, folder), { recursive: true });
		writeFileSync(path.join(dist, folder, dataFile(name)), JSON.stringify(data[index]));
		writeFileSync(path.join(dist, file), code);
	}
	writeFileSync(path.join(dist, 'repeated.json'), JSON.stringify(repeated));
	writeFileSync(path.join(dist, 'repeated.js'), repeatedCode);
}

const dataFile = (name) => `${name}.description.json`;

const toData = (instance) =>
	Object.fromEntries(Object.entries(instance).filter(([, value]) => !hasFunctions(value)));

function toCode(name, instance, top) {
	const own = Object.entries(instance)
		.filter(([, value]) => hasFunctions(value))
		.map(([key, value]) =>
			typeof value === 'function' ? `${key} = ${toCall(value, key)};` : `${key} = ${toCalls(value, key)};`,
		);
	const { prototype } = instance.constructor;
	const inherited = Object.getOwnPropertyNames(prototype)
		.filter((key) => key !== 'constructor')
		.map((key) => toMethod(prototype[key], key, key));
	const functions = [...own, ...inherited].join('\n\n').replace(/^(?=.)/gm, '\t');
	return `'use strict';

const { whole } = require('${top}/repeated.js');

const data = whole(require('./${dataFile(name)}'));

let instance;

/** The code itself, which is loaded when it is needed for the first time. */
const code = () => (instance ??= new (require('${top}/index.js').${name})());

class ${name} {
	constructor() {
		Object.assign(this, data${'description' in instance ? ', { description: { ...data.description } }' : ''});
	}

${functions}
}

exports.${name} = ${name};
`;
}

/** Whether it is a function, or made of functions and nothing else. */
function hasFunctions(value) {
	if (typeof value !== 'object' || value === null) return typeof value === 'function';
	const parts = Object.values(value).map(hasFunctions);
	if (new Set(parts).size > 1) throw new Error(`Data and functions in one: ${Object.keys(value).join(', ')}`);
	return parts[0] ?? false;
}

const isAsync = (value) => value.constructor.name === 'AsyncFunction';

const toMethod = (value, key, where) =>
	`${isAsync(value) ? 'async ' : ''}${key}(...given) {\n\treturn ${isAsync(value) ? 'await ' : ''}code().${where}.apply(this, given);\n}`;

const toCall = (value, where) =>
	`${isAsync(value) ? 'async ' : ''}function (...given) {\n\treturn ${isAsync(value) ? 'await ' : ''}code().${where}.apply(this, given);\n}`;

const toCalls = (functions, where) =>
	`{\n${Object.entries(functions)
		.map(([key, value]) =>
			typeof value === 'function'
				? toMethod(value, key, `${where}.${key}`)
				: `${key}: ${toCalls(value, `${where}.${key}`)}`,
		)
		.join(',\n')
		.replace(/^(?=.)/gm, '\t')},\n}`;
