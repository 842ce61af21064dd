import { relative } from 'node:path';
import type { PageLanguage } from '../shared/protocol';
import { serveWorkbench } from './httpServer';
import { Session } from './session';
import { staticFiles } from './staticFiles';
import { openRegister } from './workingFolder';

export interface WorkbenchOptions {
  /** A .xlsx or .csv; absent: the sample list, made in the current folder. */
  readonly file?: string;
  /** The bundle: exactly what is pushed to Google. */
  readonly distDir: string;
  /** The compiled page. */
  readonly webDir: string;
  /** 0: any free port. */
  readonly port: number;
  readonly language: PageLanguage;
  /** Who sits at the page; the owner of a new register. */
  readonly person?: string;
  readonly now?: string;
  readonly zone?: string;
}

export interface Workbench {
  readonly address: string;
  readonly folder: string;
  readonly wentOn: boolean;
  /** Saves, stops serving and lets go of the folder. */
  close(): Promise<void>;
}

/** Opens the register and serves the page. Throws HostError with words for the person where a file cannot be taken. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { file, distDir, webDir, port, language, person, now, zone } = options;
  const { host, folder, wentOn } = await openRegister({
    distDir,
    language,
    ...(file === undefined ? {} : { file }),
    ...(person === undefined ? {} : { owner: person }),
    ...(now === undefined ? {} : { now }),
    ...(zone === undefined ? {} : { zone }),
  });
  try {
    const shown = relative(process.cwd(), folder) || folder;
    const session = new Session({ host, distDir, folder: shown, person: person ?? host.owner, language });
    const served = await serveWorkbench(session, staticFiles(webDir), port);
    return {
      address: served.address,
      folder,
      wentOn,
      close: async () => {
        await served.close();
        host.save();
        host.close();
      },
    };
  } catch (error) {
    host.close();
    throw error;
  }
}
