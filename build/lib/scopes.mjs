import ts from 'typescript';

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * What the use of a service asks of the person who installs the add-on. `members`: only these of its members do.
 * Source: the "Authorization" section of each method in developers.google.com/apps-script/reference.
 * @type {ReadonlyArray<{ service: string, members?: readonly string[], scope: string }>}
 */
const SCOPE_TABLE = [
  { service: 'Sheets', scope: 'spreadsheets' },
  { service: 'SpreadsheetApp', scope: 'spreadsheets' },
  {
    service: 'SpreadsheetApp',
    members: ['showSidebar', 'showModalDialog', 'showModelessDialog'],
    scope: 'script.container.ui',
  },
  {
    service: 'ScriptApp',
    members: ['newTrigger', 'getProjectTriggers', 'getUserTriggers', 'deleteTrigger', 'getScriptTriggers'],
    scope: 'script.scriptapp',
  },
  { service: 'Session', members: ['getActiveUser', 'getEffectiveUser'], scope: 'userinfo.email' },
  { service: 'UrlFetchApp', scope: 'script.external_request' },
  { service: 'MailApp', scope: 'script.send_mail' },
  { service: 'GmailApp', scope: 'gmail.modify' },
  { service: 'DriveApp', scope: 'drive' },
  { service: 'CalendarApp', scope: 'calendar' },
  { service: 'DocumentApp', scope: 'documents' },
  { service: 'FormApp', scope: 'forms' },
];

/** Services that ask for nothing by themselves. */
const FREE = [
  'CacheService',
  'CardService',
  'ContentService',
  'HtmlService',
  'LockService',
  'Logger',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Utilities',
];

const KNOWN = new Set([...FREE, ...SCOPE_TABLE.map(({ service }) => service)]);
const LOOKS_LIKE_A_SERVICE =
  /^[A-Z][A-Za-z]+(App|Service)$|^(Drive|Gmail|Calendar|BigQuery|People|Jdbc|AdminDirectory)$/;

/** @param {import('typescript').Identifier} node */
function isPropertyName(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node)
  );
}

/**
 * The services a script names and every property name it asks for. A member is not tied to its service here (a service
 * may stand in a variable), so a scope is rather asked for once too often than forgotten.
 * @param {string} code
 */
export function servicesUsed(code) {
  const services = new Set();
  const members = new Set();
  const visit = (/** @type {import('typescript').Node} */ node) => {
    if (ts.isIdentifier(node)) {
      if (isPropertyName(node)) members.add(node.text);
      else if (KNOWN.has(node.text) || LOOKS_LIKE_A_SERVICE.test(node.text)) services.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS));
  return { services, members };
}

/**
 * @param {string} code
 * @returns {{ scopes: string[], unknown: string[] }} full scope addresses, and services that the table does not know
 */
export function scopesNeeded(code) {
  const { services, members } = servicesUsed(code);
  const scopes = SCOPE_TABLE.filter(
    (row) => services.has(row.service) && (row.members === undefined || row.members.some((name) => members.has(name))),
  ).map((row) => SCOPE + row.scope);
  return { scopes: [...new Set(scopes)].sort(), unknown: [...services].filter((name) => !KNOWN.has(name)).sort() };
}
