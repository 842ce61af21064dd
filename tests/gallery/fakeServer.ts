import { NEVER, type Answers } from './state';

type Success = (reply: unknown) => void;
type Failure = (error: Error) => void;

/**
 * Puts a `google.script` into the page whose functions answer as they are told, at once; only JSON crosses. For the rules of
 * the real one see sidebar/googleScript.d.ts.
 */
export function fakeServer(answers: Answers): void {
  const runner = (success: Success, failure: Failure): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Success) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: Failure) => runner(success, handler);
          return (request: unknown) => setTimeout(() => answer(name, request, success, failure), 0);
        },
      },
    );
  const answer = (name: string, request: unknown, success: Success, failure: Failure): void => {
    const functions = answers as Readonly<Record<string, ((request: unknown) => unknown) | undefined>>;
    try {
      const reply = functions[name]?.(request);
      if (reply !== NEVER) success(reply === undefined ? null : JSON.parse(JSON.stringify(reply)));
    } catch (error) {
      failure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const host = { origin: '', close: () => undefined, editor: () => undefined };
  Object.assign(globalThis, { google: { script: { run: runner(ignore, ignore), host } } });
}

const ignore = (): void => undefined;
