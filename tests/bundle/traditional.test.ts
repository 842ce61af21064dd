import { chineseLabels, registerLabels, toTraditional, traditionalOf } from '../../build/lib/traditional.mjs';

describe('繁體 made of 简体', () => {
  it('goes by words where a character alone does not tell', () => {
    expect(toTraditional('皇后之后')).toBe('皇后之後');
    expect(toTraditional('保存“客户档案”')).toBe('保存“客戶檔案”');
  });

  it('leaves code as it is', () => {
    const code = 'var a={save:"保存",of:(n)=>"第 "+n+" 页"};';
    expect(toTraditional(code)).toBe('var a={save:"保存",of:(n)=>"第 "+n+" 頁"};');
  });
});

describe('the characters of labels', () => {
  it('are found under zh at any depth', () => {
    expect(chineseLabels([{ zh: '客户', en: 'Customers', fields: [{ zh: '电话' }] }, null, 'zh'])).toEqual([
      '客户',
      '电话',
    ]);
  });

  it('are those that differ, and whole labels where a character is another one', () => {
    expect(traditionalOf(['联系人', '系统', '名称'])).toEqual({ 联: '聯', 系: '繫', 称: '稱', 统: '統', 系统: '系統' });
  });

  it('make every label that a register begins with what its words would be', async () => {
    const labels = await registerLabels();
    const known = traditionalOf(labels);
    const shown = (label: string): string => known[label] ?? [...label].map((one) => known[one] ?? one).join('');
    expect(labels.length).toBeGreaterThan(150);
    for (const label of labels) expect(shown(label)).toBe(toTraditional(label));
  });
});
