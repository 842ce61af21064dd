import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../hostError';

/** What of appsscript.json decides what a script may do (developers.google.com/apps-script/manifest). */
export interface Manifest {
  readonly timeZone: string;
  readonly scopes: readonly string[];
  /** Symbols of the advanced services that are switched on, such as `Sheets`. */
  readonly advancedServices: readonly string[];
}

interface ManifestJson {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

/** Reads the manifest of a bundle; a folder without one cannot be pushed and is refused. */
export function readManifest(distDir: string): Manifest {
  const path = join(distDir, 'appsscript.json');
  if (!existsSync(path)) throw new HostError('no-manifest', `${distDir} has no appsscript.json: run the build first`);
  const json = JSON.parse(readFileSync(path, 'utf8')) as ManifestJson;
  return {
    timeZone: json.timeZone ?? 'Etc/GMT',
    scopes: json.oauthScopes ?? [],
    advancedServices: (json.dependencies?.enabledAdvancedServices ?? []).map((service) => service.userSymbol),
  };
}
