import type { ComponentChildren } from 'preact';
import { ConflictPanel } from '../forms/ConflictPanel';
import { FormFrame } from '../forms/FormFrame';
import type { ChildSave } from './useChildSave';

interface ChildFrameProps {
  readonly title: string;
  readonly save: ChildSave;
  readonly children: ComponentChildren;
}

/** The frame of every form whose record hangs on a customer. */
export function ChildFrame({ title, save, children }: ChildFrameProps) {
  const { conflict } = save;
  return (
    <FormFrame
      title={title}
      form={save.form}
      busy={save.busy}
      dirty={save.dirty}
      problem={save.problem}
      note={save.note}
      onDiscard={save.discard}
      onSave={() => void save.save()}
      question={
        conflict !== null && (
          <ConflictPanel conflict={conflict} fields={save.fields} busy={save.busy} onSettle={save.settle} />
        )
      }
    >
      {children}
    </FormFrame>
  );
}
