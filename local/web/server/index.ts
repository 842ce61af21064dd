// The workbench: a page on this machine in which a person tries the add-on for real.
export { openBrowser } from './openBrowser';
export { startWorkbench, type Workbench, type WorkbenchOptions } from './startWorkbench';
