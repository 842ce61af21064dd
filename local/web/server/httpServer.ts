import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { xlsxBytes } from '../../files';
import { isOwnHost, isOwnOrigin, newKey, sameKey, setHeaders } from './guards';
import { isAction } from './requests';
import { runAction } from './runAction';
import type { Session } from './session';
import type { StaticFiles } from './staticFiles';

/** A paste of a whole list fits; more than this a person does not send. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface ServedWorkbench {
  /** With the token; whoever has it may use the workbench. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench on 127.0.0.1 only. Every address begins with a random token, so that other pages and other
 * programs of this machine find nothing; the add-on's own pages stand under keys of their own and never see it.
 */
export async function serveWorkbench(session: Session, files: StaticFiles, port: number): Promise<ServedWorkbench> {
  const token = newKey();
  const server = createServer((request, response) => {
    answer({ session, files, token, port: portOf(server) }, request, response).catch((error: unknown) => {
      console.error(error);
      end(response, 500, 'fault');
    });
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${String(portOf(server))}/${token}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Serving {
  readonly session: Session;
  readonly files: StaticFiles;
  readonly token: string;
  readonly port: number;
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response, 'workbench');
  if (!isOwnHost(request, serving.port)) {
    end(response, 403, 'This name is not served here.');
    return;
  }
  const [path = '/'] = (request.url ?? '/').split('?');
  const [, first = '', ...rest] = path.split('/');
  if (first === 'page' && request.method === 'GET') {
    addonPage(serving, rest.join('/'), response);
    return;
  }
  if (!sameKey(first, serving.token)) {
    end(response, 404, 'Nothing is served at this address. Use the whole address that npm start printed.');
    return;
  }
  const name = rest.join('/');
  if (request.method === 'POST' && name.startsWith('api/')) {
    return action(serving, name.slice('api/'.length), request, response);
  }
  if (request.method !== 'GET') {
    end(response, 405, 'Only GET and POST.');
    return;
  }
  if (name === 'workbook.xlsx') return workbook(serving.session, response);
  const file = serving.files.read(name === '' ? 'index.html' : name);
  if (file === undefined) {
    end(response, 404, 'There is no such file.');
    return;
  }
  response.setHeader('Content-Type', file.type);
  response.end(file.bytes);
}

function addonPage({ session }: Serving, key: string, response: ServerResponse): void {
  const html = session.pages.html(key);
  if (html === undefined) {
    end(response, 404, 'This page has been closed.');
    return;
  }
  setHeaders(response, 'addon');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html);
}

async function action(
  { session }: Serving,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A form of another page cannot send this type without asking first, and nobody answers such a question here.
  const isJson = request.headers['content-type'] === 'application/json';
  if (!isJson || !isOwnOrigin(request)) {
    end(response, 403, 'Only the workbench itself may ask.');
    return;
  }
  if (!isAction(name)) {
    end(response, 404, 'There is no such action.');
    return;
  }
  const body = await bodyOf(request);
  if (body === null) {
    end(response, 413, 'That is more than can be taken at once.');
    return;
  }
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(runAction(session, name, body)));
}

async function workbook(session: Session, response: ServerResponse): Promise<void> {
  const { register } = session.host;
  const { bytes } = await xlsxBytes(register);
  const name = encodeURIComponent(`${register.title.replace(/\.(xlsx|csv|tsv|txt)$/i, '')}.xlsx`);
  response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  response.setHeader('Content-Disposition', `attachment; filename="register.xlsx"; filename*=UTF-8''${name}`);
  response.end(bytes);
}

/** The body as text, or null when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function end(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done());
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
