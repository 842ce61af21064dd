import { build } from 'esbuild';
import { format } from 'prettier';
import { API_HEAD, API_WORDS } from './apiWords.mjs';
import { apiMethods, declarationText, memberComments, namesIn, reachable, withoutMarks } from './apiTypes.mjs';
import { ROOT } from './paths.mjs';

const API = 'src/contract/api.ts';
const REQUESTS = 'src/contract/requests.ts';
const REPLIES = 'src/contract/replies.ts';

/** Tables whose field keys a caller needs, with what they are called in requests and replies. */
const PARTS = `
export * as requests from './src/contract/requests';
export { toJSONSchema } from 'zod/mini';
export { entryTables, tabDef } from './src/core/schema/tables';
`;

/** The contract as modules that can be run: schemas and field tables. */
async function contractParts() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: PARTS, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** @returns {Promise<string>} docs/api.md as the contract has it now */
export async function apiDocs() {
  const { requests, toJSONSchema, entryTables, tabDef } = await contractParts();
  const methods = apiMethods(API, 'ServerApi');
  const unsaid = methods.filter(({ name }) => !API_WORDS[name]).map(({ name }) => name);
  const unknown = Object.keys(API_WORDS).filter((name) => !methods.some((method) => method.name === name));
  if (unsaid.length + unknown.length > 0) {
    throw new Error(
      `build/lib/apiWords.mjs: says nothing of ${unsaid.join(', ')}; knows too much: ${unknown.join(', ')}`,
    );
  }
  const functions = methods.map(({ name, request, reply }) => {
    const schema = toJSONSchema(requests[request](), { io: 'input' });
    return functionText(name, requestTable(schema, memberComments(REQUESTS, request)), withoutMarks(reply.getText()));
  });
  const shown = methods.flatMap(({ reply }) => namesIn(reply));
  const text = [
    API_HEAD,
    '## Functions\n',
    ...functions,
    '## Refusals\n',
    typesText(['ErrorReply', 'IssuesReply', 'DuplicatesReply', 'ConflictReply'], []),
    '## Types of replies\n',
    typesText(shown, ['ErrorReply', 'IssuesReply', 'DuplicatesReply', 'ConflictReply']),
    '## Field keys\n',
    ...entryTables.map((/** @type {string} */ table) => fieldTable(tabDef(table))),
  ].join('\n');
  return format(text, { parser: 'markdown', printWidth: 120, singleQuote: true, trailingComma: 'all' });
}

/** @param {string} name @param {string} table @param {string} reply */
function functionText(name, table, reply) {
  const { does, role } = API_WORDS[name] ?? { does: '', role: '' };
  return `### ${name}\n\n${does}\n\nRole: ${role}.\n\n${table}\n\nReply: \`${oneLine(reply)}\`\n`;
}

const oneLine = (/** @type {string} */ text) => text.replace(/\breplies\./g, '').replace(/\s+/g, ' ');

/** @param {any} schema JSON schema of an object @param {Record<string, string>} comments */
function requestTable(schema, comments) {
  const members = Object.entries(schema.properties ?? {});
  if (members.length === 0) return 'Request: `{}`';
  const rows = members.map(([name, member]) => {
    const needed = schema.required?.includes(name) ? 'yes' : 'no';
    return `| \`${name}\` | ${cell(typeText(member))} | ${needed} | ${[limits(member), comments[name] ?? ''].filter(Boolean).join('. ')} |`;
  });
  return ['| request | type | needed | |', '|---|---|---|---|', ...rows].join('\n');
}

const cell = (/** @type {string} */ type) => `\`${type}\``.replace(/\|/g, '\\|');

/** @param {any} schema @returns {string} a type as TypeScript would write it */
function typeText(schema) {
  if (schema.const !== undefined) return `'${schema.const}'`;
  if (schema.enum) return schema.enum.map((/** @type {string} */ value) => `'${value}'`).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') return `(${typeText(schema.items)})[]`;
  if (schema.type !== 'object') return schema.type ?? 'unknown';
  if (schema.properties === undefined) return `{ [key: string]: ${typeText(schema.additionalProperties)} }`;
  const members = Object.entries(schema.properties).map(
    ([name, member]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${typeText(member)}`,
  );
  return `{ ${members.join('; ')} }`;
}

/** @param {any} schema */
function limits({ minLength, maxLength, minimum, maximum }) {
  if (maxLength !== undefined)
    return minLength === undefined ? `at most ${maxLength} characters` : `${minLength} to ${maxLength} characters`;
  return minimum === undefined ? '' : `${minimum} to ${maximum}`;
}

/** @param {readonly string[]} names @param {readonly string[]} except */
function typesText(names, except) {
  const all = [...reachable(REPLIES, names).values()];
  const left = new Set(except.length === 0 ? [] : reachable(REPLIES, except).keys());
  const texts = all.filter(({ name }) => !left.has(name)).map(({ file, name }) => declarationText(file, name));
  return `\`\`\`ts\n${texts.join('\n\n')}\n\`\`\`\n`;
}

/** @param {{ key: string, en: string, zh: string, fields: readonly any[] }} tab */
function fieldTable({ key, en, zh, fields }) {
  const rows = fields.map((field) => {
    const marks = ['required', 'computed', 'matching', 'personal', 'sensitive'].filter((mark) => field[mark]);
    const kind = field.list === undefined ? field.kind : `${field.kind} (\`${field.list}\`)`;
    return `| \`${field.key}\` | ${field.en} | ${field.zh} | ${kind} | ${marks.join(', ')} |`;
  });
  return [`### ${key}: ${en} ${zh}\n`, '| key | English | 中文 | kind | |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}
