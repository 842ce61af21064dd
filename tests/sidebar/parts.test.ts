import { choicesOf, noDecisions, targetFrom, targetValue } from '../../sidebar/adopt/choices';
import { masked } from '../../sidebar/common/masked';
import { requestIds } from '../../sidebar/server/requestIds';
import { failureFrom } from '../../sidebar/server/serverFailure';
import { amountText } from '../../sidebar/session/names';
import { firstStack, popped, pushed, replaced } from '../../sidebar/session/views';

describe('request ids', () => {
  const counting = () => {
    let n = 0;
    return requestIds(() => `id-${String(++n)}`);
  };

  it('stay the same while the content does, so that a retry saves once', () => {
    const ids = counting();
    expect(ids.idFor({ name: 'Anna' })).toBe('id-1');
    expect(ids.idFor({ name: 'Anna' })).toBe('id-1');
  });

  it('are new for another content, and after the last one was settled', () => {
    const ids = counting();
    expect(ids.idFor({ name: 'Anna' })).toBe('id-1');
    expect(ids.idFor({ name: 'Bob' })).toBe('id-2');
    ids.settled();
    expect(ids.idFor({ name: 'Bob' })).toBe('id-3');
  });
});

describe('failures of calls', () => {
  it('tell several signed-in accounts from the rest, whatever the language around the code', () => {
    expect(failureFrom(new Error('脚本错误: PERMISSION_DENIED'), true).code).toBe('permission');
    expect(failureFrom(new Error('反正没成功'), true).code).toBe('unreachable');
    expect(failureFrom('NetworkError', false).code).toBe('offline');
  });
});

describe('masking', () => {
  it.each([
    ['+8613800138000', '138****8000'],
    ['+442079460018', '+44****0018'],
    ['wang@example.com', 'wa***@example.com'],
    ['+8613800138000; +8613900139000', '138****8000; 139****9000'],
    ['138****8000', '138****8000'],
    ['123', '***'],
    ['', ''],
  ])('shows %s as %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});

describe('the stack of views', () => {
  const customer = (id: string) => ({ name: 'customer', id }) as const;

  it('keeps what is below, and never empties', () => {
    const two = pushed(firstStack, customer('C-1'));
    expect(popped(two)).toEqual(firstStack);
    expect(popped(firstStack)).toEqual(firstStack);
  });

  it('does not open the customer twice who is open already', () => {
    const two = pushed(firstStack, customer('C-1'));
    expect(pushed(two, customer('C-1'))).toBe(two);
  });

  it('puts the page of a new customer in the place of its form, under another key', () => {
    const form = pushed(firstStack, { name: 'add', typed: '' });
    const page = replaced(form, customer('C-1'));
    expect(page.map(({ view }) => view.name)).toEqual(['find', 'customer']);
    expect(page[1]?.key).not.toBe(form[1]?.key);
  });
});

describe('amounts', () => {
  it.each([
    [1200, 'CNY 1,200'],
    [1234567.5, 'CNY 1,234,567.50'],
    [-1200, 'CNY -1,200'],
    [0, 'CNY 0'],
    ['1.2万?', '1.2万?'],
    [null, ''],
  ])('shows %s as %s', (amount, shown) => {
    expect(amountText(amount, 'CNY')).toBe(shown);
  });
});

describe('choices of an adoption', () => {
  it('send nothing that was not decided', () => {
    expect(choicesOf(noDecisions)).toEqual({});
  });

  it.each(['own', 'customers.phone', 'customers.name.given', 'contacts.name.family', 'purchases.amount'])(
    'keep the target %s through the select',
    (value) => {
      expect(targetValue(targetFrom(value))).toBe(value);
    },
  );
});
