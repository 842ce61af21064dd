import { openReply } from '../browser/support/fakeRegister';
import { inScript, labelOf, openedInScript } from '../../sidebar/words/script';
import { servedEn } from '../../src/words/pages/served.en';
import { servedZh } from '../../src/words/pages/served.zh';

afterEach(() => {
  globalThis.servedWords = undefined;
});

describe('labels on a page in 繁體', () => {
  beforeEach(() => {
    globalThis.servedWords = {
      ...servedZh,
      tag: 'zh-Hant',
      traditional: { 户: '戶', 编: '編', 系: '繫', 系统: '系統' },
    };
  });

  it('are converted character by character, and characters without a pair stay', () => {
    expect(inScript('客户编号 ABC 电话')).toBe('客戶編号 ABC 电话');
  });

  it('are taken whole where a character is another one in them', () => {
    expect([inScript('联系人'), inScript('系统')]).toEqual(['联繫人', '系統']);
  });

  it('of tables and lists are those of the register, its English ones and its data as they were', () => {
    const open = openReply('zh');
    const shown = openedInScript(open);
    const labels = (reply: typeof open) => reply.tables['customers']?.find(({ key }) => key === 'phone');
    expect(labels(open)?.zh).toBe('手机');
    expect(shown.tables['customers']?.map(({ key, en }) => [key, en])).toEqual(
      open.tables['customers']?.map(({ key, en }) => [key, en]),
    );
    expect(shown.lists['tab']?.map(({ labels }) => labels.zh)).toContain('客戶');
    expect(shown.lists['tab']?.map(({ key }) => key)).toEqual(open.lists['tab']?.map(({ key }) => key));
    expect(shown.members).toBe(open.members);
  });
});

describe('labels on a page in 简体 or English', () => {
  it('are the register’s own', () => {
    const open = openReply('zh');
    globalThis.servedWords = servedZh;
    expect(openedInScript(open)).toBe(open);
    expect(labelOf({ en: 'Customers', zh: '客户' })).toBe('客户');
    globalThis.servedWords = servedEn;
    expect(labelOf({ en: 'Customers', zh: '客户' })).toBe('Customers');
  });

  it('cannot be had on a page that was served without its words', () => {
    expect(() => labelOf({ en: 'Customers', zh: '客户' })).toThrow('without its words');
  });
});
