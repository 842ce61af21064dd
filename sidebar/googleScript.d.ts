/**
 * What HtmlService gives a page to call the server with.
 * Source: developers.google.com/apps-script/guides/html/reference/run and .../reference/host.
 */
declare namespace google.script {
  /** Chain handlers first, then call a server function by its name. Only JSON values cross in either direction. */
  interface Runner {
    withSuccessHandler(handler: (reply: unknown, userObject?: unknown) => void): Runner;
    withFailureHandler(handler: (error: Error, userObject?: unknown) => void): Runner;
    withUserObject(userObject: unknown): Runner;
  }
  type ServerFunctions = Readonly<Record<string, ((...args: readonly unknown[]) => void) | undefined>>;

  const run: Runner & ServerFunctions;

  namespace host {
    const origin: string;
    function close(): void;
    function editor(): void;
    function setHeight(pixels: number): void;
    function setWidth(pixels: number): void;
  }
}
