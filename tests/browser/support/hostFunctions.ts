import type { Host } from '../../../local/host';

/** The server functions of a host that runs dist/Code.js; one that is not there fails as Google's would. */
export function functionsOf(host: Host): object {
  return new Proxy(
    {},
    {
      get: (_, name) => (request: unknown) => {
        const report = host.callFunction(String(name), request);
        if (report.error !== undefined) throw new Error(JSON.stringify(report.error));
        return report.reply;
      },
    },
  );
}
