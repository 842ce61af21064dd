import type { SealedCommit } from '../../../src/app/ports';

/** A commit that writes nothing but what is given. */
export function aCommit(over: Partial<SealedCommit> = {}): SealedCommit {
  return {
    commitId: 'commit-1',
    creates: [],
    updates: [],
    removes: [],
    added: [],
    updated: [],
    audit: [],
    system: { commit: over.commitId ?? 'commit-1' },
    ...over,
  };
}

type Create = SealedCommit['creates'][number];

export function aCreate(over: Partial<Create> & Pick<Create, 'fields'>): Create {
  return { table: 'customers', own: {}, notes: {}, ...over };
}

type Update = SealedCommit['updates'][number];

export function anUpdate(over: Partial<Update> & Pick<Update, 'id' | 'row' | 'fields'>): Update {
  return { table: 'customers', notes: {}, watched: true, ...over };
}
