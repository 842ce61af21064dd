import { requireRole } from '../app/act';
import { endpoint } from './endpoint';
import { openForPage } from './openForPage';
import { pagePart, showPage } from './showPage';

// Everything at top level runs on every call: what a call may not need loads when it is first asked for.
const contract = () => require('../contract/requests') as typeof import('../contract/requests');
const customers = () => require('./customersApi') as typeof import('./customersApi');
const adoption = () => require('../app/adoption/adoptList') as typeof import('../app/adoption/adoptList');
const snapshots = () => require('../app/snapshots/takeSnapshot') as typeof import('../app/snapshots/takeSnapshot');
const restore = () => require('./restoreApi') as typeof import('./restoreApi');
const comparing = () => require('./compareApi') as typeof import('./compareApi');
const entry = () => require('./entryApi') as typeof import('./entryApi');
const day = () => require('./dayApi') as typeof import('./dayApi');
const setUp = () => require('./setUp/setUpRegister') as typeof import('./setUp/setUpRegister');
const health = () => require('./healthApi') as typeof import('./healthApi');
const past = () => require('./pastApi') as typeof import('./pastApi');
const fields = () => require('./fieldsApi') as typeof import('./fieldsApi');
const drill = () => require('../app/drill/runDrill') as typeof import('../app/drill/runDrill');
const actions = () => require('./actionsApi') as typeof import('./actionsApi');
const archive = () => require('./archiveApi') as typeof import('./archiveApi');
const upkeep = () => require('./upkeep') as typeof import('./upkeep');

export {
  onOpen,
  menuAdopt,
  menuEntryGuide,
  menuHealth,
  menuOpenSidebar,
  menuSetUp,
  menuSnapshots,
} from './menuHandlers';

export const menuApplyFields = (): void => upkeep().menuApplyFields();
export const menuInstallAutomation = (): void => upkeep().menuInstallAutomation();
export const menuLanguageAuto = (): void => upkeep().menuLanguageAuto();
export const menuLanguageChinese = (): void => upkeep().menuLanguageChinese();
export const menuLanguageEnglish = (): void => upkeep().menuLanguageEnglish();
export const menuNameSnapshot = (): void => upkeep().menuNameSnapshot();
export const menuRemoveAutomation = (): void => upkeep().menuRemoveAutomation();
export const menuRunDrill = (): void => upkeep().menuRunDrill();
export const menuRunNow = (): void => upkeep().menuRunNow();
export const menuTakeSnapshot = (): void => upkeep().menuTakeSnapshot();
export const menuVerifyAudit = (): void => upkeep().menuVerifyAudit();

export const onHour = () => upkeep().runHour();
export const onSheetEdit = (event: import('./editTrigger').EditEvent) => upkeep().handleEdit(event);

export const apiOpen = endpoint(() => contract().OpenRequest(), openForPage);
export const apiSetUp = endpoint(
  () => contract().SetUpRequest(),
  (edge, request) => setUp().setUpRegister(edge, request),
);
export const apiInstallAutomation = endpoint(
  () => contract().InstallAutomationRequest(),
  ({ deps }) => ({ ok: true, ...upkeep().installAutomation(deps) }),
);
export const apiRemoveAutomation = endpoint(
  () => contract().RemoveAutomationRequest(),
  ({ deps }) => ({ ok: true, ...upkeep().removeAutomation(deps) }),
);
export const apiSaveCustomer = endpoint(
  () => contract().SaveCustomerRequest(),
  ({ deps }, request) => customers().saveCustomer(deps, request),
);
export const apiFindCustomers = endpoint(
  () => contract().FindCustomersRequest(),
  ({ deps }, request) => customers().findCustomers(deps, request),
);
export const apiFindDuplicates = endpoint(
  () => contract().FindDuplicatesRequest(),
  ({ deps }, request) => customers().findDuplicates(deps, request),
);
export const apiSearchIndex = endpoint(
  () => contract().SearchIndexRequest(),
  ({ deps }, request) => customers().searchIndex(deps, request),
);
export const apiGetPreferences = endpoint(
  () => contract().GetPreferencesRequest(),
  ({ deps }) => customers().getPreferences(deps),
);
export const apiSavePreferences = endpoint(
  () => contract().SavePreferencesRequest(),
  ({ deps }, request) => customers().savePreferences(deps, request),
);
export const apiGetCustomer = endpoint(
  () => contract().GetCustomerRequest(),
  (edge, request) => customers().customerForPage(edge, request),
);
export const apiLogInteraction = endpoint(
  () => contract().LogInteractionRequest(),
  ({ deps }, request) => customers().logInteraction(deps, request),
);
export const apiAddPurchase = endpoint(
  () => contract().AddPurchaseRequest(),
  ({ deps }, request) => customers().addPurchase(deps, request),
);
export const apiGetHistory = endpoint(
  () => contract().GetHistoryRequest(),
  (edge, request) => past().historyForPage(edge, request),
);
export const apiGetRecordAt = endpoint(
  () => contract().GetRecordAtRequest(),
  (edge, request) => past().recordAtForPage(edge, request),
);
export const apiRestoreFields = endpoint(
  () => contract().RestoreFieldsRequest(),
  ({ deps }, request) => past().restoreFields(deps, request),
);
export const apiQuickEdit = endpoint(
  () => contract().QuickEditRequest(),
  ({ deps }, request) => customers().quickEdit(deps, request),
);
export const apiActiveRow = endpoint(
  () => contract().ActiveRowRequest(),
  () => customers().activeRow(),
);
export const apiSaveContact = endpoint(
  () => contract().SaveContactRequest(),
  ({ deps }, request) => customers().saveContact(deps, request),
);
export const apiSaveCase = endpoint(
  () => contract().SaveCaseRequest(),
  ({ deps }, request) => customers().saveCase(deps, request),
);
export const apiSaveFeedback = endpoint(
  () => contract().SaveFeedbackRequest(),
  ({ deps }, request) => customers().saveFeedback(deps, request),
);
export const apiListTabs = endpoint(
  () => contract().ListTabsRequest(),
  (edge) => customers().listTabs(edge),
);
export const apiInspectList = endpoint(
  () => contract().InspectListRequest(),
  ({ deps }, request) => adoption().inspectList(deps, request),
);
export const apiAdoptList = endpoint(
  () => contract().AdoptListRequest(),
  ({ deps }, request) => adoption().adoptList(deps, request),
);
export const apiContinueAdoption = endpoint(
  () => contract().ContinueAdoptionRequest(),
  ({ deps }, request) => adoption().continueAdoption(deps, request),
);
export const apiApplyFields = endpoint(
  () => contract().ApplyFieldsRequest(),
  (edge, request) => fields().applyForPage(edge, request),
);
export const apiPreviewFieldKind = endpoint(
  () => contract().PreviewFieldKindRequest(),
  (edge, request) => fields().previewKindForPage(edge, request),
);
export const apiEntryGuide = endpoint(
  () => contract().EntryGuideRequest(),
  (edge) => fields().entryGuide(edge),
);
export const apiGetHealth = endpoint(
  () => contract().GetHealthRequest(),
  (edge) => health().healthForPage(edge),
);
export const apiVerifyAudit = endpoint(
  () => contract().VerifyAuditRequest(),
  (edge, request) => upkeep().verifyAudit(edge, request),
);
export const apiTakeSnapshot = endpoint(
  () => contract().TakeSnapshotRequest(),
  ({ deps }, request) => snapshots().takeSnapshot(deps, request),
);
export const apiListSnapshots = endpoint(
  () => contract().ListSnapshotsRequest(),
  ({ deps }) => restore().listSnapshots(deps),
);
export const apiPreviewRestore = endpoint(
  () => contract().PreviewRestoreRequest(),
  (edge, request) => restore().previewForPage(edge, request),
);
export const apiRestoreSnapshot = endpoint(
  () => contract().RestoreSnapshotRequest(),
  ({ deps }, request) => restore().restoreSnapshot(deps, request),
);
export const apiRestoreBeside = endpoint(
  () => contract().RestoreBesideRequest(),
  (edge, request) => restore().besideForPage(edge, request),
);
export const apiSnapshotPart = endpoint(
  () => contract().SnapshotPartRequest(),
  ({ deps }, request) => restore().snapshotPart(deps, request),
);
export const apiOpenSnapshotFile = endpoint(
  () => contract().OpenSnapshotFileRequest(),
  ({ deps }, request) => restore().openSnapshotFile(deps, request),
);
export const apiCompare = endpoint(
  () => contract().CompareRequest(),
  (edge, request) => comparing().compareForPage(edge, request),
);
export const apiCompareTab = endpoint(
  () => contract().CompareTabRequest(),
  (edge, request) => comparing().compareTabForPage(edge, request),
);
export const apiRunDrill = endpoint(
  () => contract().RunDrillRequest(),
  ({ deps }, request): import('../app/refused').Outcome<import('../contract/drill').RunDrillReply> =>
    drill().runDrill(deps, request),
);
export const apiRunJobs = endpoint(
  () => contract().RunJobsRequest(),
  (edge) => {
    requireRole(edge.deps.store.read({}), edge.deps.actor, 'owner');
    return { ok: true, ...upkeep().runJobsNow(edge) };
  },
);
export const apiParseText = endpoint(
  () => contract().ParseTextRequest(),
  ({ deps }, request) => entry().readText(deps, request),
);
export const apiSaveDraft = endpoint(
  () => contract().SaveDraftRequest(),
  ({ deps }, request) => entry().saveDraft(deps, request),
);
export const apiListDrafts = endpoint(
  () => contract().ListDraftsRequest(),
  ({ deps }) => entry().listDrafts(deps),
);
export const apiDropDraft = endpoint(
  () => contract().DropDraftRequest(),
  ({ deps }, request) => entry().dropDraft(deps, request),
);
export const apiMyDay = endpoint(
  () => contract().MyDayRequest(),
  (edge, request) => day().myDayForPage(edge, request),
);
export const apiSettleReview = endpoint(
  () => contract().SettleReviewRequest(),
  ({ deps }, request) => day().settleReview(deps, request),
);
export const apiVerifyField = endpoint(
  () => contract().VerifyFieldRequest(),
  ({ deps }, request) => day().verifyField(deps, request),
);
export const apiListActions = endpoint(
  () => contract().ListActionsRequest(),
  (edge, request) => actions().actionsForPage(edge, request),
);
export const apiPreviewUndo = endpoint(
  () => contract().PreviewUndoRequest(),
  (edge, request) => actions().previewUndoForPage(edge, request),
);
export const apiUndo = endpoint(
  () => contract().UndoRequest(),
  (edge, request) => actions().undoForPage(edge, request),
);
export const apiContinueAction = endpoint(
  () => contract().ContinueActionRequest(),
  ({ deps }, request) => actions().continueAction(deps, request),
);
export const apiArchive = endpoint(
  () => contract().ArchiveRequest(),
  (edge, request) => archive().archiveForPage(edge, request),
);
export const apiPreviewArchive = endpoint(
  () => contract().PreviewArchiveRequest(),
  (edge, request) => archive().previewForPage(edge, request),
);
export const apiUnarchive = endpoint(
  () => contract().UnarchiveRequest(),
  (edge, request) => archive().unarchiveForPage(edge, request),
);
export const apiProposeArchive = endpoint(
  () => contract().ProposeArchiveRequest(),
  ({ deps }) => archive().proposeArchive(deps),
);
export const apiSettleArchive = endpoint(
  () => contract().SettleArchiveRequest(),
  (edge, request) => archive().settleForPage(edge, request),
);
export const apiListArchive = endpoint(
  () => contract().ListArchiveRequest(),
  ({ deps }, request) => archive().listArchive(deps, request),
);
export const apiPagePart = endpoint(
  () => contract().PagePartRequest(),
  (_, { part, words }) => ({ ok: true, script: pagePart(part, words) }),
);
export const apiShowPage = endpoint(
  () => contract().ShowPageRequest(),
  (_, { page, language }) => {
    showPage(page, language);
    return { ok: true };
  },
);
export const apiShowRow = endpoint(
  () => contract().ShowRowRequest(),
  (edge, request) => customers().showRow(edge, request),
);
