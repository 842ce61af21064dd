/**
 * Runs inside a fresh context before anything else and takes away what Apps Script does not have, so that a bundle
 * which leans on it fails here and not at a customer's.
 * - Absent by documentation: developers.google.com/apps-script/guides/v8-runtime#limitations.
 * - Absent by measurement (2024): structuredClone, queueMicrotask, AbortController, Event
 *   (justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg).
 * - Intl and the built-ins after ES2019 are not proven to be there in the same form; the project treats them as absent.
 * `Date` runs on the virtual clock, and whatever depends on the engine's own time zone throws by name: no zone of the
 * engine is ever the spreadsheet's (developers.google.com/apps-script/reference/base/session#getScriptTimeZone).
 */
export const BARE_ENGINE_SOURCE = String.raw`(function (now) {
  'use strict';
  var absent = ['Intl', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto', 'Crypto', 'SubtleCrypto',
    'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'fetch', 'FormData',
    'File', 'Blob', 'Headers', 'Request', 'Response', 'DOMException', 'atob', 'btoa', 'window', 'navigator',
    'performance', 'process', 'require', 'module', 'exports', 'Buffer', 'structuredClone', 'queueMicrotask',
    'AbortController', 'Event', 'EventTarget', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator',
    'SharedArrayBuffer', 'Atomics', 'Temporal', 'console', 'escape', 'unescape'];
  absent.forEach(function (name) { delete globalThis[name]; });
  ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'].forEach(function (name) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Int8Array.prototype)[name];
  });
  ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'].forEach(function (name) { delete String.prototype[name]; });
  ['hasOwn', 'groupBy'].forEach(function (name) { delete Object[name]; });
  ['allSettled', 'any', 'withResolvers'].forEach(function (name) { delete Promise[name]; });
  delete Map.groupBy;
  delete Array.fromAsync;

  var RealDate = Date;
  function zoneUsed(what) {
    var error = new Error('engine time zone used: ' + what);
    error.name = 'EngineTimeZoneError';
    return error;
  }
  ['getFullYear', 'getYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds',
    'getTimezoneOffset', 'setFullYear', 'setYear', 'setMonth', 'setDate', 'setHours', 'setMinutes', 'setSeconds',
    'toString', 'toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'
  ].forEach(function (name) {
    RealDate.prototype[name] = function () { throw zoneUsed('Date.' + name); };
  });
  // The default hint would call toString; arithmetic and comparison of dates stay possible.
  var toPrimitive = RealDate.prototype[Symbol.toPrimitive];
  Object.defineProperty(RealDate.prototype, Symbol.toPrimitive, {
    configurable: true,
    value: function (hint) {
      if (hint !== 'number') throw zoneUsed('Date as text');
      return toPrimitive.call(this, hint);
    },
  });
  // Only a date alone or a time with its zone means the same everywhere (ECMA-262, Date Time String Format).
  var absolute = /^[+-]?\d{4,6}(-\d\d(-\d\d)?)?$|(Z|[+-]\d\d:?\d\d|GMT|UTC)$/i;
  function parse(text) {
    if (!absolute.test(String(text).trim())) throw zoneUsed('Date.parse of a time without a zone');
    return RealDate.parse(text);
  }
  function VirtualDate() {
    if (!new.target) throw zoneUsed('Date()');
    if (arguments.length > 1) throw zoneUsed('new Date(year, month, …)');
    var first = arguments[0];
    var value = arguments.length === 0 ? now()
      : typeof first === 'string' ? parse(first)
      : first instanceof RealDate ? first.getTime() : first;
    return Reflect.construct(RealDate, [value], new.target);
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  VirtualDate.now = function () { return now(); };
  VirtualDate.parse = parse;
  VirtualDate.UTC = RealDate.UTC;
  VirtualDate.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
})`;
