/** Reads the contract's types from their source, so that the document shows them as they are, comments and all. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} SourceTypes
 * @property {import('typescript').SourceFile} source
 * @property {Map<string, import('typescript').Node>} declared Interfaces and type aliases of the file.
 * @property {Map<string, { file: string, name: string }>} imported Names that come from other files of ours.
 */

/** @type {Map<string, SourceTypes>} */
const files = new Map();

/** @param {string} file relative to the project @returns {SourceTypes} */
export function typesOf(file) {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  /** @type {SourceTypes} */
  const types = { source, declared: new Map(), imported: new Map() };
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      types.declared.set(statement.name.text, statement);
    } else if (ts.isImportDeclaration(statement)) addImports(types, file, statement);
    else if (ts.isExportDeclaration(statement)) addReexports(types, file, statement);
  }
  files.set(file, types);
  return types;
}

/** @param {SourceTypes} types @param {string} file @param {import('typescript').ImportDeclaration} statement */
function addImports(types, file, { moduleSpecifier, importClause }) {
  const bindings = importClause?.namedBindings;
  if (!ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return;
  if (!bindings || !ts.isNamedImports(bindings)) return;
  const from = `${relative(ROOT, join(ROOT, dirname(file), moduleSpecifier.text))}.ts`;
  for (const { name, propertyName } of bindings.elements) {
    types.imported.set(name.text, { file: from, name: (propertyName ?? name).text });
  }
}

/**
 * What a file hands on under its own name: `export { A } from './a'`.
 * @param {SourceTypes} types @param {string} file @param {import('typescript').ExportDeclaration} statement
 */
function addReexports(types, file, { moduleSpecifier, exportClause }) {
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return;
  if (!exportClause || !ts.isNamedExports(exportClause)) return;
  const from = `${relative(ROOT, join(ROOT, dirname(file), moduleSpecifier.text))}.ts`;
  for (const { name, propertyName } of exportClause.elements) {
    types.imported.set(name.text, { file: from, name: (propertyName ?? name).text });
  }
}

/**
 * The methods of an interface as names of their request and reply types.
 * @param {string} file @param {string} name
 * @returns {{ name: string, request: string, reply: import('typescript').TypeNode }[]}
 */
export function apiMethods(file, name) {
  const node = typesOf(file).declared.get(name);
  if (!node || !ts.isInterfaceDeclaration(node)) throw new Error(`${file} declares no interface ${name}`);
  return node.members.filter(ts.isMethodSignature).map((member) => {
    const [request] = member.parameters;
    const query = [...descendants(request?.type)].find(ts.isTypeQueryNode);
    const [reply] = (member.type && ts.isTypeReferenceNode(member.type) && member.type.typeArguments) || [];
    if (!query || !reply) throw new Error(`${file}: ${member.name.getText()} is not (Req<typeof …>) => Reply<…>`);
    return { name: member.name.getText(), request: lastName(query.exprName), reply };
  });
}

/** @param {import('typescript').EntityName} name */
export const lastName = (name) => (ts.isIdentifier(name) ? name.text : name.right.text);

/** @param {import('typescript').Node | undefined} node @returns {Generator<import('typescript').Node>} */
function* descendants(node) {
  if (!node) return;
  yield node;
  for (const child of node.getChildren()) yield* descendants(child);
}

/**
 * The declaration as text, with the comment above it and the one behind it.
 * @param {string} file @param {string} name
 */
export function declarationText(file, name) {
  const { source, declared } = typesOf(file);
  const node = declared.get(name);
  if (!node) throw new Error(`${file} declares no type ${name}`);
  const behind = ts.getTrailingCommentRanges(source.text, node.end)?.at(-1)?.end ?? node.end;
  return withoutMarks(source.text.slice(node.getStart(source, true), behind));
}

/** @param {string} text */
export const withoutMarks = (text) => text.replace(/\b(export|readonly) /g, '');

/**
 * The names of a file and all that they lean on, each once, in the order in which they are met.
 * @param {string} file @param {readonly string[]} names
 * @param {Map<string, { file: string, name: string }>} [found]
 */
export function reachable(file, names, found = new Map()) {
  const { declared, imported } = typesOf(file);
  for (const name of names) {
    const elsewhere = imported.get(name);
    if (elsewhere) reachable(elsewhere.file, [elsewhere.name], found);
    const node = declared.get(name);
    if (!node || found.has(name)) continue;
    found.set(name, { file, name });
    reachable(file, namesIn(node), found);
  }
  return found;
}

/** @param {import('typescript').Node} node */
export const namesIn = (node) =>
  [...descendants(node)].flatMap((each) => {
    if (ts.isTypeReferenceNode(each)) return [lastName(each.typeName)];
    return ts.isExpressionWithTypeArguments(each) && ts.isIdentifier(each.expression) ? [each.expression.text] : [];
  });

/**
 * The comments on members of `export const NAME = later(() => z.object({…}))`, by member.
 * @param {string} file @param {string} name
 * @returns {Record<string, string>}
 */
export function memberComments(file, name) {
  const { source, imported } = typesOf(file);
  const elsewhere = imported.get(name);
  if (elsewhere) return memberComments(elsewhere.file, elsewhere.name);
  const statement = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name);
  const literal = [...descendants(statement?.initializer)].find(ts.isObjectLiteralExpression);
  const entries = (literal?.properties ?? []).map((property) => [
    property.name?.getText() ?? '',
    commentAbove(property),
  ]);
  return Object.fromEntries(entries.filter(([, comment]) => comment !== ''));
}

/** @param {import('typescript').Node} node */
function commentAbove(node) {
  const text = node.getSourceFile().text;
  const above = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (!above) return '';
  return text
    .slice(above.pos, above.end)
    .replace(/^\/\*\*?|\*\/$|^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
