import { characterPairs, chineseLabels, registerLabels, toTraditional } from '../../build/lib/traditional.mjs';

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

  it('are pairs of those that differ, each once', () => {
    expect(characterPairs(['客户', '户口', '名称'])).toBe('户戶称稱');
  });

  it('make every label that a register begins with what its words would be', async () => {
    const labels = await registerLabels();
    const pairs = new Map(
      characterPairs(labels)
        .match(/../gu)
        ?.map(([from = '', to = '']) => [from, to]),
    );
    const byCharacter = (label: string): string => [...label].map((one) => pairs.get(one) ?? one).join('');
    expect(labels.length).toBeGreaterThan(150);
    for (const label of labels) expect(byCharacter(label)).toBe(toTraditional(label));
  });
});
