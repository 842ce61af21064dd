import { openReply } from '../browser/support/fakeRegister';
import { inScript, labelOf, openedInScript } from '../../sidebar/words/script';
import { servedEn } from '../../src/words/pages/served.en';
import { servedZh } from '../../src/words/pages/served.zh';

afterEach(() => {
  globalThis.servedWords = undefined;
});

describe('labels on a page in 繁體', () => {
  beforeEach(() => {
    globalThis.servedWords = { ...servedZh, tag: 'zh-Hant', traditional: '户戶编編电電戶X' };
  });

  it('are converted character by character, and characters without a pair stay', () => {
    expect(inScript('客户编号 ABC 电话')).toBe('客戶編號 ABC 電话'.replace('號', '号'));
  });

  it('are never converted twice: only the first of a pair counts', () => {
    expect(inScript('編電')).toBe('編電');
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
