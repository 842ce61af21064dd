/** Triggers, jobs and what menu items do at once, as one part that loads when it is first needed. */
export { installAutomation, removeAutomation } from './automation';
export { handleEdit } from './editTrigger';
export {
  menuApplyFields,
  menuInstallAutomation,
  menuLanguageAuto,
  menuLanguageChinese,
  menuLanguageEnglish,
  menuNameSnapshot,
  menuRemoveAutomation,
  menuRunDrill,
  menuRunNow,
  menuTakeSnapshot,
  menuVerifyAudit,
} from './menuActions';
export { runHour, runJobsNow } from './timers';
export { verifyAudit } from './verifyAudit';
