/** What a release consists of: exactly the files that a team copies by hand, and how. */

/**
 * @param {readonly string[]} built names in dist/
 * @returns {{ from: string, to: string }[]} the files to copy, Code first. The script editor calls a script Code.gs.
 */
export function releaseFiles(built) {
  const pages = built.filter((name) => /^[^/]+\.html$/.test(name)).sort((a, b) => b.localeCompare(a));
  return [{ from: 'Code.js', to: 'Code.gs' }, ...pages.map((name) => ({ from: name, to: name }))];
}

/**
 * @param {string} version
 * @param {readonly string[]} files names in the release
 * @returns {string} the steps in both languages
 */
export function installText(version, files) {
  const pages = files.filter((name) => name.endsWith('.html')).map((name) => name.replace(/\.html$/, ''));
  return `${english(version, files, pages)}\n${'-'.repeat(72)}\n\n${chinese(version, files, pages)}`;
}

/** @param {string} version @param {readonly string[]} files @param {readonly string[]} pages */
const english = (version, files, pages) => `Customer Register ${version}

To copy: ${files.join(', ')}

 1. Open the spreadsheet. Extensions > Apps Script opens the script editor.
 2. Open Code.gs there, delete what is in it, paste the whole of this Code.gs.
 3. For each html file: + beside Files > HTML, and as its name ${either(pages, 'or')}
    (without .html). Delete what is in it, paste the whole file.
 4. + beside Services > Google Sheets API > version v4, identifier Sheets > Add.
 5. Save, close the script editor, reload the spreadsheet.
 6. Menu Customer Register > Set up...
    Google asks for your consent; all four permissions are needed:
      your spreadsheets            the register and the vault with its snapshots
      web content in sidebars      the sidebar and the dialogs
      run when you are away        the hourly run and the check of edits
      your e-mail address          your role, and your name on your changes
    "Google hasn't verified this app": Advanced > Go to ... (unsafe), if you trust
    whoever put the script there.
    If no dialog opens after that, choose the menu item again.
 7. Tab People: add the others, each with a role. Share the spreadsheet with them.
 8. Menu Customer Register > Automation > Install: once, by one owner.

To update: paste the new files over the old ones (steps 2, 3 and 5), then Set up...
To remove: Automation > Remove, then delete the files in the script editor. The
sheet and the vaults keep everything.
`;

/** @param {string} version @param {readonly string[]} files @param {readonly string[]} pages */
const chinese = (version, files, pages) => `客户档案 ${version}

需要复制的文件：${files.join('、')}

 1. 打开电子表格，选择“扩展程序 > Apps 脚本”，进入脚本编辑器。
 2. 打开其中的 Code.gs，清空，粘贴这里 Code.gs 的全部内容。
 3. 对每个 html 文件：“文件”旁的 + > HTML，名称填 ${either(pages, '或')}
    （不带 .html），清空后粘贴全部内容。
 4. “服务”旁的 + > Google Sheets API > 版本 v4、标识符 Sheets > 添加。
 5. 保存，关闭脚本编辑器，刷新电子表格。
 6. 菜单“客户档案 > 初始化…”。
    Google 会请您授权，四项都需要：
      您的电子表格          读写档案，以及存放快照的保险库
      在侧边栏显示网页内容  侧边栏和对话框
      您不在时运行          每小时的任务和编辑检查
      您的邮箱地址          确认角色，并在修改记录中署名
    出现“此应用未经 Google 验证”时，如果信任放入脚本的人：高级 > 转至……（不安全）。
    授权后如果没有弹出窗口，请再点一次菜单。
 7. 在“成员”表中加入其他使用者并填写角色，再与他们共享电子表格。
 8. 菜单“客户档案 > 自动任务 > 启用”：由一位所有者启用一次。

更新：用新文件覆盖旧文件（第 2、3、5 步），再运行“初始化…”。
卸载：自动任务 > 停用，再在脚本编辑器中删除文件。表格和保险库中的内容全部保留。
`;

/** @param {readonly string[]} names @param {string} or */
const either = (names, or) => names.join(` ${or} `);
