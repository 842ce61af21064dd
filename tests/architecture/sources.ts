import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['src', 'sidebar', 'local'];

/** One import of one file. `target` is a path inside the project (no ending) or a package's name as it is written. */
export interface Import {
  readonly target: string;
  readonly internal: boolean;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names the file uses and does not declare or import itself. */
  readonly freeNames: ReadonlySet<string>;
  readonly hasDefaultExport: boolean;
}

/** Every TypeScript file of the program itself, tests left out. */
export function programFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => sourceFile(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
}

/** Reads one file's imports and names; does not look at any other file. */
export function sourceFile(path: string, text: string): SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const nodes = allNodes(parsed);
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: nodes.flatMap((node) => importsOf(node, path)),
    freeNames: freeNames(nodes),
    hasDefaultExport: nodes.some(isDefaultExport),
  };
}

function allNodes(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function importsOf(node: ts.Node, path: string): readonly Import[] {
  if (ts.isImportDeclaration(node)) return [importOf(node.moduleSpecifier, path, isTypeOnly(node.importClause))];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [importOf(node.moduleSpecifier, path, node.isTypeOnly)];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [importOf(node.argument.literal, path, true)];
  }
  if (!ts.isCallExpression(node)) return [];
  const [argument] = node.arguments;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads && argument && ts.isStringLiteral(argument) ? [importOf(argument, path, false)] : [];
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function importOf(specifier: ts.Node, path: string, typeOnly: boolean): Import {
  const written = ts.isStringLiteral(specifier) ? specifier.text : '';
  if (!written.startsWith('.')) return { target: written, internal: false, typeOnly };
  return { target: posix.join(posix.dirname(path), written), internal: true, typeOnly };
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
}

function freeNames(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const identifiers = nodes.filter(ts.isIdentifier);
  const declared = new Set(identifiers.filter(declaresName).map((node) => node.text));
  const used = identifiers.filter((node) => !declaresName(node) && !isMemberName(node)).map((node) => node.text);
  return new Set(used.filter((name) => !declared.has(name)));
}

function declaresName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return true;
  return 'name' in parent && parent.name === node && !isMemberName(node);
}

/** `a.NAME`, `{ NAME: 1 }`, `interface { NAME }`: a member of something, not a thing of its own. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isJsxAttribute(parent) && parent.name === node) ||
    ((ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
      parent.name === node)
  );
}
