import { phonePreview } from '../../sidebar/forms/phonePreview';
import { pageKinds } from '../../sidebar/forms/pageKinds';
import { kinds } from '../../src/core/values/kinds';
import { aContext } from '../core/values/someContext';

/** What the server would show of a number that it reads. */
function served(text: string): string {
  const parsed = kinds.phone.parse(text, aContext());
  return parsed.ok ? kinds.phone.format(parsed.value, aContext()) : 'refused';
}

describe('what the page says a value will be saved as', () => {
  it.each([
    '138-0013-8000',
    '+86 138 0013 8000',
    '0755-88888888',
    '(010) 65886588',
    '+86-21-61234567 转 801',
    '13800138000; 0755 8888 8888',
    '0311-67654321',
  ])('is what the server makes of the number %s', (text) => {
    expect(phonePreview(text, 'CN')).toBe(served(text));
  });

  it.each(
    '10 20 21 22 23 24 25 27 28 29 311 371 431 451 512 531 532 551 571 574 577 579 591 595 731 755 757 760 769 898'.split(
      ' ',
    ),
  )('is right for landlines of area code %s', (area) => {
    const text = `0${area}-8123 4567`;
    expect(phonePreview(text, 'CN')).toBe(served(text));
  });

  it.each(['+1 (650) 253-0000', '+44-20-7946-0018'])(
    'is the number %s without its marks, as the cell will hold it',
    (text) => {
      expect(phonePreview(text, 'CN')).toBe(
        kinds.phone.parse(text, aContext()).ok ? `+${text.replace(/\D/g, '')}` : '',
      );
    },
  );

  it.each(['8888 8888', '12', '0000-1234567', '0571 8765 432', 'call me', '+1 650 253 0000'])(
    'is left to the server for %s',
    (text) => {
      expect(phonePreview(text, 'CN')).toBeNull();
    },
  );

  it.each(['王 小明', '李 四', '张 小 丽', '欧阳 娜娜', 'Smith John', '王小明 李四', '  Anna   Lee '])(
    'never differs from the server where the page says anything of the name %s',
    (text) => {
      const page = pageKinds.customerName?.parse(text, aContext());
      const server = kinds.customerName.parse(text, aContext());
      if (page?.ok === true && page.value !== text.trim().replace(/ +/g, ' ')) expect(page).toEqual(server);
    },
  );

  it('joins 王 小明 as the server does, and refuses a name of 10,000 characters with both numbers', () => {
    expect(pageKinds.customerName?.parse('王 小明', aContext())).toEqual({ ok: true, value: '王小明' });
    expect(pageKinds.customerName?.parse('x'.repeat(10_000), aContext())).toEqual({
      ok: false,
      issue: { code: 'text-too-long', facts: { length: 10_000, limit: 300 } },
    });
  });
});
