import type { ServiceType } from '../engine/serviceType';
import type { Execution } from '../execution';
import { cacheService, cacheType } from './cacheService';
import { consoleService, loggerService } from './consoleService';
import { htmlOutputType, htmlService } from './htmlService';
import { lockService, lockType } from './lockService';
import { mailApp } from './mailAppService';
import { propertiesService, propertiesType } from './propertiesService';
import {
  authorizationInfoType,
  clockTriggerBuilderType,
  scriptApp,
  spreadsheetTriggerBuilderType,
  triggerBuilderType,
  triggerType,
} from './scriptAppService';
import { sessionService } from './sessionService';
import { sheetsRoot, spreadsheetsService, valuesService } from './sheetsService';
import { rangeType, sheetType, spreadsheet, spreadsheetApp, userType } from './spreadsheetService';
import { menuType, promptResponseType, uiType } from './uiService';
import { blobType, utilitiesService } from './utilitiesService';

const ALL: readonly ServiceType[] = [
  sheetsRoot,
  spreadsheetsService,
  valuesService,
  spreadsheetApp,
  spreadsheet,
  sheetType,
  rangeType,
  userType,
  uiType,
  menuType,
  promptResponseType,
  htmlService,
  htmlOutputType,
  scriptApp,
  authorizationInfoType,
  triggerType,
  triggerBuilderType,
  clockTriggerBuilderType,
  spreadsheetTriggerBuilderType,
  lockService,
  lockType,
  mailApp,
  cacheService,
  cacheType,
  propertiesService,
  propertiesType,
  sessionService,
  utilitiesService,
  blobType,
  consoleService,
  loggerService,
];

/** Names in Google's order, which is what ordinal() gives. */
const ENUMS = {
  AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
  Charset: ['US_ASCII', 'UTF_8'],
};

const GLOBALS = [
  'SpreadsheetApp',
  'HtmlService',
  'ScriptApp',
  'LockService',
  'MailApp',
  'CacheService',
  'PropertiesService',
  'Session',
  'Utilities',
  'console',
  'Logger',
];

export const serviceTypes: ReadonlyMap<string, ServiceType> = new Map(ALL.map((type) => [type.name, type]));

const typesForFacade = Object.fromEntries(
  ALL.map((type) => [type.name, { methods: Object.keys(type.methods), enums: type.enums }]),
);

/** What the facade is told: the classes with their methods, the enums, and the globals of this execution, as JSON. */
export function specificationFor(exec: Execution): string {
  const roots = Object.fromEntries(GLOBALS.map((name) => [name, exec.ref(name, null)]));
  // An advanced service is not even a name until the manifest switches it on (guides/services/advanced).
  if (exec.world.manifest.advancedServices.includes('Sheets')) {
    const values = exec.ref('Sheets.Spreadsheets.Values', null);
    const spreadsheets = exec.ref('Sheets.Spreadsheets', null, { Values: values });
    roots['Sheets'] = exec.ref('Sheets', null, { Spreadsheets: spreadsheets });
  }
  return JSON.stringify({ types: typesForFacade, enums: ENUMS, roots });
}
