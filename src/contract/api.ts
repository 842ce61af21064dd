import type * as z from 'zod/mini';
import type * as replies from './replies';
import type * as requests from './requests';

type Req<S extends () => z.ZodMiniType> = z.infer<ReturnType<S>>;

/**
 * What the pages may call through `google.script.run`: one argument, plain JSON both ways. The names are fixed: scripts
 * outside rely on them.
 */
export interface ServerApi {
  apiOpen(request: Req<typeof requests.OpenRequest>): replies.Reply<replies.OpenReply>;
  apiSetUp(request: Req<typeof requests.SetUpRequest>): replies.Reply<replies.SetUpReply>;
  apiInstallAutomation(request: Req<typeof requests.InstallAutomationRequest>): replies.Reply<replies.AutomationReply>;
  apiRemoveAutomation(request: Req<typeof requests.RemoveAutomationRequest>): replies.Reply<replies.AutomationReply>;
  apiSaveCustomer(request: Req<typeof requests.SaveCustomerRequest>): replies.Reply<replies.CustomerReply>;
  apiFindCustomers(request: Req<typeof requests.FindCustomersRequest>): replies.Reply<replies.FindReply>;
  apiSearchIndex(request: Req<typeof requests.SearchIndexRequest>): replies.Reply<replies.SearchIndexReply>;
  apiGetPreferences(request: Req<typeof requests.GetPreferencesRequest>): replies.Reply<replies.PreferencesReply>;
  apiSavePreferences(request: Req<typeof requests.SavePreferencesRequest>): replies.Reply<replies.PreferencesReply>;
  apiFindDuplicates(request: Req<typeof requests.FindDuplicatesRequest>): replies.Reply<replies.FindDuplicatesReply>;
  apiGetCustomer(request: Req<typeof requests.GetCustomerRequest>): replies.Reply<replies.CustomerSheetReply>;
  apiLogInteraction(request: Req<typeof requests.LogInteractionRequest>): replies.Reply<replies.InteractionReply>;
  apiAddPurchase(request: Req<typeof requests.AddPurchaseRequest>): replies.Reply<replies.PurchaseReply>;
  apiApplyFields(request: Req<typeof requests.ApplyFieldsRequest>): replies.Reply<replies.ApplyFieldsReply>;
  apiPreviewFieldKind(request: Req<typeof requests.PreviewFieldKindRequest>): replies.Reply<replies.KindPreviewReply>;
  apiEntryGuide(request: Req<typeof requests.EntryGuideRequest>): replies.Reply<replies.EntryGuideReply>;
  apiGetHealth(request: Req<typeof requests.GetHealthRequest>): replies.Reply<replies.HealthReply>;
  apiVerifyAudit(request: Req<typeof requests.VerifyAuditRequest>): replies.Reply<replies.AuditReply>;
  apiTakeSnapshot(request: Req<typeof requests.TakeSnapshotRequest>): replies.Reply<replies.SnapshotReply>;
  apiListSnapshots(request: Req<typeof requests.ListSnapshotsRequest>): replies.Reply<replies.SnapshotsReply>;
  apiPreviewRestore(request: Req<typeof requests.PreviewRestoreRequest>): replies.Reply<replies.RestorePreviewReply>;
  apiRestoreSnapshot(request: Req<typeof requests.RestoreSnapshotRequest>): replies.Reply<replies.RestoreReply>;
  apiCompare(request: Req<typeof requests.CompareRequest>): replies.Reply<replies.CompareReply>;
  apiCompareTab(request: Req<typeof requests.CompareTabRequest>): replies.Reply<replies.CompareTabReply>;
  apiRestoreBeside(request: Req<typeof requests.RestoreBesideRequest>): replies.Reply<replies.RestoreBesideReply>;
  apiSnapshotPart(request: Req<typeof requests.SnapshotPartRequest>): replies.Reply<replies.SnapshotPartReply>;
  apiOpenSnapshotFile(request: Req<typeof requests.OpenSnapshotFileRequest>): replies.Reply<replies.SnapshotFileReply>;
  apiRunDrill(request: Req<typeof requests.RunDrillRequest>): replies.Reply<replies.RunDrillReply>;
  apiListTabs(request: Req<typeof requests.ListTabsRequest>): replies.Reply<replies.TabsReply>;
  apiInspectList(request: Req<typeof requests.InspectListRequest>): replies.Reply<{ readonly proposal: unknown }>;
  apiAdoptList(request: Req<typeof requests.AdoptListRequest>): replies.Reply<replies.AdoptReply>;
  apiContinueAdoption(request: Req<typeof requests.ContinueAdoptionRequest>): replies.Reply<replies.AdoptReply>;
  apiRunJobs(request: Req<typeof requests.RunJobsRequest>): replies.Reply<replies.JobsReply>;
  apiParseText(request: Req<typeof requests.ParseTextRequest>): replies.Reply<replies.ParseTextReply>;
  apiSaveDraft(request: Req<typeof requests.SaveDraftRequest>): replies.Reply<replies.DraftReply>;
  apiListDrafts(request: Req<typeof requests.ListDraftsRequest>): replies.Reply<replies.DraftsReply>;
  apiDropDraft(request: Req<typeof requests.DropDraftRequest>): replies.Reply<replies.DroppedReply>;
  apiMyDay(request: Req<typeof requests.MyDayRequest>): replies.Reply<replies.MyDayReply>;
  apiSettleReview(request: Req<typeof requests.SettleReviewRequest>): replies.Reply<replies.SettleReviewReply>;
  apiVerifyField(request: Req<typeof requests.VerifyFieldRequest>): replies.Reply<replies.VerifyFieldReply>;
  apiGetHistory(request: Req<typeof requests.GetHistoryRequest>): replies.Reply<replies.HistoryReply>;
  apiGetRecordAt(request: Req<typeof requests.GetRecordAtRequest>): replies.Reply<replies.RecordAtReply>;
  apiRestoreFields(request: Req<typeof requests.RestoreFieldsRequest>): replies.Reply<replies.RestoreFieldsReply>;
  apiQuickEdit(request: Req<typeof requests.QuickEditRequest>): replies.Reply<replies.QuickEditReply>;
  apiActiveRow(request: Req<typeof requests.ActiveRowRequest>): replies.Reply<replies.ActiveRowReply>;
  apiSaveContact(request: Req<typeof requests.SaveContactRequest>): replies.Reply<replies.ContactReply>;
  apiSaveCase(request: Req<typeof requests.SaveCaseRequest>): replies.Reply<replies.CaseReply>;
  apiSaveFeedback(request: Req<typeof requests.SaveFeedbackRequest>): replies.Reply<replies.FeedbackReply>;
  apiListActions(request: Req<typeof requests.ListActionsRequest>): replies.Reply<replies.ActionsReply>;
  apiPreviewUndo(request: Req<typeof requests.PreviewUndoRequest>): replies.Reply<replies.PreviewUndoReply>;
  apiUndo(request: Req<typeof requests.UndoRequest>): replies.Reply<replies.UndoReply>;
  apiContinueAction(request: Req<typeof requests.ContinueActionRequest>): replies.Reply<replies.ContinueReply>;
  apiArchive(request: Req<typeof requests.ArchiveRequest>): replies.Reply<replies.ArchiveReply>;
  apiPreviewArchive(request: Req<typeof requests.PreviewArchiveRequest>): replies.Reply<replies.ArchivePreviewReply>;
  apiUnarchive(request: Req<typeof requests.UnarchiveRequest>): replies.Reply<replies.UnarchiveReply>;
  apiProposeArchive(request: Req<typeof requests.ProposeArchiveRequest>): replies.Reply<replies.ProposeArchiveReply>;
  apiSettleArchive(request: Req<typeof requests.SettleArchiveRequest>): replies.Reply<replies.SettleArchiveReply>;
  apiListArchive(request: Req<typeof requests.ListArchiveRequest>): replies.Reply<replies.ListArchiveReply>;
  apiPagePart(request: Req<typeof requests.PagePartRequest>): replies.Reply<replies.PagePartReply>;
  apiShowPage(request: Req<typeof requests.ShowPageRequest>): replies.Reply<object>;
  apiShowRow(request: Req<typeof requests.ShowRowRequest>): replies.Reply<{ readonly row: number }>;
}

export type ApiName = keyof ServerApi;
