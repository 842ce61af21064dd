import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that opens an address on this system; null where nobody sits at a screen. */
export function browserOpener(platform: string, env: Environment): readonly [string, ...string[]] | null {
  if (env['CI'] !== undefined && env['CI'] !== '') return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined ? ['xdg-open'] : null;
}

/** Opens the address in the browser where there is one; says nothing where there is none. */
export function openBrowser(address: string): void {
  const opener = browserOpener(process.platform, process.env);
  if (opener === null) return;
  const [program, ...words] = opener;
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
