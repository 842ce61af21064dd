import { isSameInstall } from '../../build/lib/install.mjs';

describe('isSameInstall', () => {
  it('accepts an install that holds what the lock file names', () => {
    const zod = { 'node_modules/zod': { version: '4.6.7' } };
    expect(isSameInstall({ '': { version: '0.1.0' }, ...zod }, zod)).toBe(true);
  });

  it('asks for an install when a package is missing or has another version', () => {
    const wanted = { 'node_modules/zod': { version: '4.6.7' } };
    expect(isSameInstall(wanted, {})).toBe(false);
    expect(isSameInstall(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
  });

  it('lets packages for other systems be absent', () => {
    expect(isSameInstall({ 'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true } }, {})).toBe(true);
  });
});
