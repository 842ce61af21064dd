import type { AdoptedTable, Target } from '../../src/core/adoption/types';
import type { FieldDef } from '../../src/core/schema/field';
import { tabDef } from '../../src/core/schema/tables';
import { labelOf } from '../words/script';
import { useAdopt } from './adoptContext';
import { targetFrom, targetValue } from './choices';

interface TargetSelectProps {
  readonly label: string;
  readonly ownLabel: string;
  readonly target: Target;
  readonly onChoose: (target: Target) => void;
}

const TABLES: readonly AdoptedTable[] = ['customers', 'purchases', 'contacts'];
const PARTS = ['given', 'middle', 'family'] as const;

/** Never a target: the register makes these by itself. */
const MADE = ['version', 'digest', 'stale', 'staleReasons', 'completeness', 'valueTier', 'rfm'];

/** Chooses the field that a column becomes, or a column of the team's own. */
export function TargetSelect({ label, ownLabel, target, onChoose }: TargetSelectProps) {
  const { words, open } = useAdopt();
  const value = targetValue(target);
  return (
    <select aria-label={label} value={value} onChange={(event) => onChoose(targetFrom(event.currentTarget.value))}>
      <option value="own">{words.ownColumn(ownLabel)}</option>
      {TABLES.map((table) => (
        <optgroup key={table} label={labelOf(tabDef(table))}>
          {targetFields(open.tables[table] ?? tabDef(table).fields, table, target).flatMap((field) => [
            <option key={field.key} value={`${table}.${field.key}`}>
              {labelOf(field)}
            </option>,
            ...(field.key === 'name' ? PARTS : []).map((part) => (
              <option key={part} value={`${table}.name.${part}`}>
                {`${labelOf(field)} (${words[part]})`}
              </option>
            )),
          ])}
        </optgroup>
      ))}
    </select>
  );
}

/** Fields of a table that a list may have, and the one that is chosen now whatever it is. */
function targetFields(all: readonly FieldDef[], table: AdoptedTable, target: Target): readonly FieldDef[] {
  const chosen = target !== 'own' && target.table === table ? target.field : '';
  return all.filter(
    (field) => field.key === chosen || (field.hidden !== true && field.key !== 'id' && !MADE.includes(field.key)),
  );
}
