import { format } from 'node:util';
import { serviceType, type Method } from '../engine/serviceType';
import { nothing } from '../engine/wire';
import type { LogLine } from '../types';

/** guides/logging: printf-like, costs nothing here, kept with the execution. */
function logging(level: LogLine['level']): Method<null> {
  return ({ exec, args }) => {
    exec.logs.push({ level, text: format(...(args.plain() as unknown[])) });
    return nothing;
  };
}

export const consoleService = serviceType<null>('console', {
  log: logging('log'),
  info: logging('info'),
  warn: logging('warn'),
  error: logging('error'),
});

export const loggerService = serviceType<null>('Logger', { log: logging('log') });
