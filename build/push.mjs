/** npm run push: checks everything, then hands dist/ to clasp. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { CLASP, PLACEHOLDER, hasScriptId } from './lib/clasp.mjs';
import { ROOT } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const WHAT_TO_DO = `.clasp.json holds no script id yet, so there is nowhere to push to. 还没有填写脚本 ID，无法推送。
  1. Open the spreadsheet, then Extensions > Apps Script > Project Settings, and copy the Script ID.
     打开电子表格：扩展程序 > Apps 脚本 > 项目设置，复制“脚本 ID”。
  2. Put it in .clasp.json in place of ${PLACEHOLDER}.
     填到 .clasp.json 中，替换 ${PLACEHOLDER}。
  3. Switch the Apps Script API on at https://script.google.com/home/usersettings and run: npx clasp login
     在上面的页面打开 Apps Script API，然后运行：npx clasp login
  4. Run npm run push again.  再次运行 npm run push。`;

async function push() {
  if (!hasScriptId(readFileSync(join(ROOT, '.clasp.json'), 'utf8'))) {
    console.error(WHAT_TO_DO);
    return 1;
  }
  if (!(await check())) {
    console.error('Not pushed: the checks above must pass first.');
    return 1;
  }
  const { code } = await runNode(CLASP, ['push'], { output: 'inherit' });
  return code;
}

process.exitCode = await push();
