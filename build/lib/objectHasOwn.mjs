/**
 * Stands for Object.hasOwn in the bundle.
 * @param {object} object
 * @param {PropertyKey} key
 */
export function objectHasOwn(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}
