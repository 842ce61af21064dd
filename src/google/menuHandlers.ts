import { drawMenu } from './menu';
import { showPage } from './showPage';

export function onOpen(): void {
  drawMenu();
}

export function menuOpenSidebar(): void {
  showPage('sidebar');
}

export function menuSetUp(): void {
  showPage('setup');
}

export function menuAdopt(): void {
  showPage('adopt');
}

export function menuSnapshots(): void {
  showPage('snapshots');
}

export function menuEntryGuide(): void {
  showPage('guide');
}

export function menuHealth(): void {
  showPage('sidebar', undefined, 'health');
}
