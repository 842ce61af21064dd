/**
 * Runs inside the context and puts the services there. Every object, array and error that the bundle gets is made in
 * here, of the context's own realm: an Array of another realm fails `instanceof`. `bridge` takes and gives JSON text and
 * nothing else crosses. A member that is not in the specification throws by name.
 * Values on the wire: {v: JSON} | {u: 1} undefined | {o: [type, id, props]} object of a service | {en: 'Enum.NAME'} |
 * {dt: ms} Date | {ls: [wire]} | {st: {key: wire}} | {x: {name, message, details}} to be thrown.
 */
export const FACADE_SOURCE = String.raw`(function (bridge, specification) {
  'use strict';
  var spec = JSON.parse(specification);
  var ids = new WeakMap();
  var enumNames = new WeakMap();
  var enums = {};
  var prototypes = {};

  function strict(path, members) {
    return new Proxy(members, {
      get: function (target, key) {
        if (typeof key === 'symbol' || key in target) return target[key];
        if (key === 'toJSON' || key === 'then') return undefined;
        throw new Error(path + '.' + key + ' is not emulated');
      },
      set: function (target, key) { throw new Error(path + '.' + String(key) + ' cannot be set'); },
      defineProperty: function (target, key) { throw new Error(path + '.' + String(key) + ' cannot be set'); },
      deleteProperty: function (target, key) { throw new Error(path + '.' + String(key) + ' cannot be removed'); },
    });
  }

  function enumOf(name) {
    if (enums[name]) return enums[name];
    var members = {};
    spec.enums[name].forEach(function (value, ordinal) {
      var member = {
        toString: function () { return value; },
        name: function () { return value; },
        toJSON: function () { return value; },
        ordinal: function () { return ordinal; },
        compareTo: function (other) { return ordinal - other.ordinal(); },
      };
      members[value] = Object.freeze(member);
      enumNames.set(member, name + '.' + value);
    });
    enums[name] = strict(name, members);
    return enums[name];
  }

  function encode(value) {
    if (value === undefined) return { u: 1 };
    if (typeof value === 'function') return { fn: value.name };
    if (value !== null && typeof value === 'object') {
      if (ids.has(value)) return { o: ids.get(value) };
      if (enumNames.has(value)) return { en: enumNames.get(value) };
      if (value instanceof Date) return { dt: value.getTime() };
      if (value instanceof Error) return { v: value.stack || String(value) };
    }
    return { v: value };
  }

  function decode(wire) {
    if ('v' in wire) return wire.v;
    if (wire.o) return remote(wire.o[0], wire.o[1], wire.o[2]);
    if (wire.ls) return wire.ls.map(decode);
    if (wire.st) {
      var made = {};
      Object.keys(wire.st).forEach(function (key) { made[key] = decode(wire.st[key]); });
      return made;
    }
    if (wire.en) {
      var parts = wire.en.split('.');
      return enumOf(parts[0])[parts[1]];
    }
    if (wire.x) throw thrown(wire.x);
    return undefined;
  }

  function thrown(facts) {
    var error = new Error(facts.message);
    error.name = facts.name;
    if (facts.details) error.details = facts.details;
    return error;
  }

  function call(id, type, method, args) {
    if (id === undefined) throw new TypeError(type + '.' + method + ' was called without its object');
    return decode(JSON.parse(bridge(JSON.stringify({ id: id, method: method, args: Array.prototype.map.call(args, encode) }))));
  }

  function prototypeOf(type) {
    if (prototypes[type]) return prototypes[type];
    var members = Object.create(Object.prototype);
    spec.types[type].methods.forEach(function (method) {
      members[method] = function () { return call(ids.get(this), type, method, arguments); };
    });
    members.toString = function () { return type; };
    (spec.types[type].enums || []).forEach(function (name) {
      Object.defineProperty(members, name, { get: function () { return enumOf(name); } });
    });
    prototypes[type] = members;
    return members;
  }

  var known = {};
  function remote(type, id, props) {
    // The same object of the host is the same object here, so that it can be compared and chained.
    if (known[id]) return known[id];
    var members = Object.create(prototypeOf(type));
    var made = strict(type, members);
    ids.set(made, id);
    known[id] = made;
    Object.keys(props || {}).forEach(function (key) {
      Object.defineProperty(members, key, { value: decode(props[key]), enumerable: true });
    });
    return made;
  }

  Object.keys(spec.roots).forEach(function (name) {
    var wire = spec.roots[name];
    Object.defineProperty(globalThis, name, {
      configurable: true, enumerable: true, writable: true, value: remote(wire.o[0], wire.o[1], wire.o[2]),
    });
  });

  /* What google.script.run delivers of a returned value: null where a Date, a function or a service object is in it
     anywhere, a failure for cycles, typed arrays and big integers; Map and Set arrive as {}, undefined in an array as
     null (tanaikech.github.io/2023/08/28, developers.google.com/apps-script/guides/html/communication). */
  function illegal(value, path, above) {
    if (typeof value === 'function') return { nothing: path + ' is a function' };
    if (typeof value === 'bigint' || typeof value === 'symbol') return { failure: path + ' is a ' + typeof value };
    if (value === null || typeof value !== 'object') return null;
    if (value instanceof Date) return { nothing: path + ' is a Date' };
    if (ids.has(value)) return { nothing: path + ' is an object of a service' };
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return { failure: path + ' is a typed array' };
    if (above.indexOf(value) >= 0) return { failure: path + ' is circular' };
    if (value instanceof Map || value instanceof Set) return null;
    above.push(value);
    var keys = Object.keys(value);
    for (var i = 0; i < keys.length; i += 1) {
      var found = illegal(value[keys[i]], path + '.' + keys[i], above);
      if (found) return found;
    }
    above.pop();
    return null;
  }

  function deliver(value) {
    var problem = illegal(value, 'result', []);
    if (problem) return { reply: null, undelivered: problem.nothing || problem.failure, failed: !!problem.failure };
    return { reply: value === undefined ? null : value };
  }

  /* Source text, since a function that is only assigned to a variable is not seen by google.script.run. */
  function isDeclared(name) {
    var value = globalThis[name];
    var named = typeof value === 'function' && /^(?:async\s+)?function\s*\*?\s*([^\s(]+)/.exec(Function.prototype.toString.call(value));
    return !!named && named[1] === name;
  }

  function describe(error) {
    var isError = error !== null && typeof error === 'object';
    return {
      name: isError && error.name ? String(error.name) : 'Error',
      message: isError && 'message' in error ? String(error.message) : String(error),
      stack: isError && error.stack ? String(error.stack) : '',
    };
  }

  return {
    isDeclared: isDeclared,
    invoke: function (name, argumentWire) {
      try {
        var args = argumentWire === '' ? [] : [decode(JSON.parse(argumentWire))];
        return JSON.stringify(deliver(globalThis[name].apply(null, args)));
      } catch (error) {
        return JSON.stringify({ thrown: describe(error) });
      }
    },
    describe: function (error) { return JSON.stringify(describe(error)); },
  };
})`;
