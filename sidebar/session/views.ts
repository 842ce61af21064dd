import type { CustomerSheetReply, SavedDraft, WireRecord } from '../../src/contract/replies';
import type { RecordSort } from '../children/recordSort';

/** What the sidebar can show. Views stack: the one below keeps what was typed in it. */
export type View =
  | { readonly name: 'find' }
  | { readonly name: 'day' }
  | { readonly name: 'more' }
  | { readonly name: 'snapshots' }
  /** `from`: a snapshot to be compared with now at once. */
  | { readonly name: 'compare'; readonly from?: string }
  | { readonly name: 'actions' }
  | { readonly name: 'history'; readonly id: string; readonly title: string }
  | { readonly name: 'health' }
  | { readonly name: 'archive' }
  | { readonly name: 'archiveMany'; readonly customers: readonly ChosenCustomer[] }
  | { readonly name: 'customer'; readonly id: string; readonly loaded?: CustomerSheetReply }
  | { readonly name: 'add'; readonly typed: string; readonly draft?: SavedDraft }
  | { readonly name: 'edit'; readonly record: WireRecord; readonly draft?: SavedDraft }
  | { readonly name: 'interaction'; readonly customer: CustomerRef; readonly draft?: SavedDraft }
  | { readonly name: 'purchase'; readonly customer: CustomerRef; readonly draft?: SavedDraft }
  | {
      readonly name: 'record';
      readonly sort: RecordSort;
      readonly customer: CustomerRef;
      /** The record to change; absent for a new one. */
      readonly record?: WireRecord;
      readonly draft?: SavedDraft;
    };

export interface CustomerRef {
  readonly id: string;
  readonly name: string;
  readonly row: number;
}

/** A customer whom a person chose from a list. */
export interface ChosenCustomer {
  readonly id: string;
  readonly name: string;
}

export interface StackedView {
  readonly key: number;
  readonly view: View;
}

export type Stack = readonly StackedView[];

export const firstStack: Stack = [{ key: 0, view: { name: 'find' } }];

/** The stack that the sidebar begins with: a menu item may ask for a view above the first one. */
export function stackFor(asked: string | undefined): Stack {
  return asked === 'health' ? pushed(firstStack, { name: asked }) : firstStack;
}

/** Puts a view on top. A customer who is open already is not opened twice in a row. */
export function pushed(stack: Stack, view: View): Stack {
  const top = stack[stack.length - 1];
  if (top !== undefined && view.name === 'customer' && top.view.name === 'customer' && top.view.id === view.id) {
    return stack;
  }
  return [...stack, { key: nextKey(stack), view }];
}

export function popped(stack: Stack): Stack {
  return stack.length > 1 ? stack.slice(0, -1) : stack;
}

/** Puts a view in the place of the one on top; a customer who stands right below is not stacked again. */
export function replaced(stack: Stack, view: View): Stack {
  const below = popped(stack);
  const next = pushed(below, view);
  return next === below
    ? below
    : next.map((entry, i) => (i === next.length - 1 ? { ...entry, key: nextKey(stack) } : entry));
}

/** Without the views of a customer who is gone. */
export function without(stack: Stack, id: string): Stack {
  return stack.filter(({ view }) => view.name !== 'customer' || view.id !== id);
}

/** Whether a view may hold something typed: the sheet does not lead away from it. */
export function isForm({ view }: StackedView): boolean {
  return !['find', 'customer', 'day', 'more', 'health', 'actions', 'archive'].includes(view.name);
}

/** Shows the customer that the sheet leads to: in the place of another one on top, else above what is there. */
export function followed(stack: Stack, sheet: CustomerSheetReply): Stack {
  const top = stack[stack.length - 1];
  const view: View = { name: 'customer', id: sheet.customer.id, loaded: sheet };
  if (top === undefined || isForm(top)) return stack;
  if (top.view.name !== 'customer') return pushed(stack, view);
  return top.view.id === view.id ? stack : replaced(stack, view);
}

function nextKey(stack: Stack): number {
  return Math.max(...stack.map((entry) => entry.key)) + 1;
}
