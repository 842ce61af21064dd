import { installText, releaseFiles } from '../../build/lib/releaseFiles.mjs';

const BUILT = ['Code.js', 'appsscript.json', 'dialog.html', 'sidebar.html'];

describe('a release', () => {
  it('holds the script under the name that the script editor gives it, and every page', () => {
    expect(releaseFiles(BUILT)).toEqual([
      { from: 'Code.js', to: 'Code.gs' },
      { from: 'sidebar.html', to: 'sidebar.html' },
      { from: 'dialog.html', to: 'dialog.html' },
    ]);
  });

  it('tells in both languages which files are copied, and by which names the pages are made', () => {
    const text = installText('1.2.3', ['Code.gs', 'sidebar.html', 'dialog.html']);
    expect(text).toContain('Customer Register 1.2.3\n\nTo copy: Code.gs, sidebar.html, dialog.html');
    expect(text).toContain('客户档案 1.2.3\n\n需要复制的文件：Code.gs、sidebar.html、dialog.html');
    expect(text).toContain('as its name sidebar or dialog');
    expect(text).toContain('名称填 sidebar 或 dialog');
  });
});
