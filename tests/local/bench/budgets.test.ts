import { BUDGETS, budgetOf, budgetText, withinBudget, type Cost } from '../../../local/bench/budgets';
import { emptyUseCases, registerUseCases } from '../../../local/bench/useCases';

const aCost = (read: number, write: number, cellsWritten = 0): Cost => ({
  calls: { read, write, other: 9 },
  cellsRead: 0,
  cellsWritten,
});

describe('budgets', () => {
  it('take reads and writes together where the table counts calls', () => {
    expect(withinBudget(aCost(3, 2), { total: 5 })).toBe(true);
    expect(withinBudget(aCost(3, 3), { total: 5 })).toBe(false);
  });

  it('hold reads and writes apart where the table does', () => {
    expect(withinBudget(aCost(1, 1), { read: 1, write: 1 })).toBe(true);
    expect(withinBudget(aCost(2, 0), { read: 1, write: 1 })).toBe(false);
  });

  it('do not count locks, caches and properties', () => {
    expect(withinBudget({ ...aCost(1, 0), calls: { read: 1, write: 0, other: 99 } }, { total: 1 })).toBe(true);
  });

  it('say nothing of a use case that the table does not name', () => {
    expect(budgetOf('verify the audit trail', aCost(9, 9))).toBeNull();
    expect(withinBudget(aCost(9, 9), null)).toBeNull();
  });

  it('give an import one write for each 20,000 cells', () => {
    expect(budgetOf('adopt a list of 10,000 rows', aCost(3, 2, 40_001))).toEqual({ read: 3, write: 3 });
  });

  it('name only use cases that are measured', () => {
    const measured = [...emptyUseCases, ...registerUseCases].map(({ name }) => name);
    expect(Object.keys(BUDGETS).filter((name) => !measured.includes(name))).toEqual([]);
  });

  it.each([
    [{ total: 5 }, '5'],
    [{ read: 2, write: 1 }, '2 + 1'],
    [null, ''],
  ])('are shown as people write them: %j', (budget, text) => {
    expect(budgetText(budget)).toBe(text);
  });
});
