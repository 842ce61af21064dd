import * as z from 'zod/mini';
import { DuplicateReasonText } from './duplicates';

export { RunDrillRequest } from './drill';
export { FindDuplicatesRequest } from './duplicates';
export { ApplyFieldsRequest, EntryGuideRequest, PreviewFieldKindRequest } from './fields';

// The bare engine has no `Function` constructor to speak of: zod's compiled parsers stay off.
z.config({ jitless: true });

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const requestId = z.string().check(z.minLength(8), z.maxLength(80));
const recordId = z.string().check(z.minLength(3), z.maxLength(40));
const text = z.string().check(z.maxLength(50_000));

/** Field keys of register-fields to values; a value is a text as typed, a number, a yes/no or null to empty it. */
export const Fields = z.record(z.string().check(z.maxLength(60)), scalar);

export const OpenRequest = z.object({});
export const SetUpRequest = z.object({ requestId, language: z.optional(z.enum(['en', 'zh', 'zh-CN'])) });
export const InstallAutomationRequest = z.object({ requestId });
export const RemoveAutomationRequest = z.object({ requestId });

export const SaveCustomerRequest = z.object({
  requestId,
  id: z.optional(recordId),
  /** The version that the form was filled from; needed with `id`. */
  version: z.optional(z.number()),
  fields: Fields,
  /** The fields as the form showed them before the person typed: makes a conflict's "original". */
  original: z.optional(Fields),
  acceptDuplicates: z.optional(z.boolean()),
  /** Why, where a person accepted them. */
  duplicateReason: z.optional(DuplicateReasonText),
  /** Fields whose value is to stand as it was typed, not in standard form, each with the reason. */
  declined: z.optional(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500)))),
});

export const LogInteractionRequest = z.object({
  requestId,
  customerId: recordId,
  fields: Fields,
  /** Row on which the customer stood when the sidebar last saw it; spares a read where it still holds. */
  rowHint: z.optional(z.number()),
});
export const AddPurchaseRequest = z.object({
  requestId,
  customerId: recordId,
  fields: Fields,
  rowHint: z.optional(z.number()),
});
export const VerifyAuditRequest = z.object({
  /** Number of the entry to begin with; the first of all if absent. */
  from: z.optional(z.int().check(z.gte(1))),
});
export const TakeSnapshotRequest = z.object({ requestId, name: z.optional(z.string().check(z.maxLength(100))) });
export const ListSnapshotsRequest = z.object({});
export const ListTabsRequest = z.object({});

/** Where a source column goes: a field, or a column of the team's own. Nothing is left out. */
export const ColumnTarget = z.object({
  column: z.number(),
  target: z.union([
    z.object({
      table: z.enum(['customers', 'purchases', 'contacts']),
      field: z.string(),
      part: z.optional(z.enum(['given', 'middle', 'family'])),
    }),
    z.literal('own'),
  ]),
});
export const AdoptionChoices = z.object({
  sort: z.optional(z.enum(['customers', 'purchases', 'orders'])),
  columns: z.optional(z.array(ColumnTarget)),
  /** Owner texts of the list to members' e-mails. */
  owners: z.optional(z.record(z.string(), z.string())),
  defaults: z.optional(
    z.object({ owner: z.optional(z.string()), stage: z.optional(z.string()), kind: z.optional(z.string()) }),
  ),
});
export const InspectListRequest = z.object({ tab: z.string(), choices: z.optional(AdoptionChoices) });
export const AdoptListRequest = z.object({ requestId, tab: z.string(), choices: z.optional(AdoptionChoices) });
export const ContinueAdoptionRequest = z.object({ requestId: z.optional(requestId) });
export const RunJobsRequest = z.object({ requestId });
export const ShowRowRequest = z.object({ id: recordId });

export { DropDraftRequest, ListDraftsRequest, ParseTextRequest, SaveDraftRequest } from './entry';
export { MyDayRequest, SettleReviewRequest, VerifyFieldRequest } from './day';
export { GetHealthRequest } from './health';
export { GetCustomerRequest, GetHistoryRequest } from './glance';
export { ActiveRowRequest, QuickEditRequest } from './quick';
export { SaveCaseRequest, SaveContactRequest, SaveFeedbackRequest } from './children';
export { FindCustomersRequest, GetPreferencesRequest, SavePreferencesRequest, SearchIndexRequest } from './find';
export { CompareRequest, CompareTabRequest } from './compare';
export {
  OpenSnapshotFileRequest,
  PreviewRestoreRequest,
  RestoreBesideRequest,
  RestoreSnapshotRequest,
  SnapshotPartRequest,
} from './restore';
export { GetRecordAtRequest, RestoreFieldsRequest } from './past';
export {
  ArchiveRequest,
  ListArchiveRequest,
  ProposeArchiveRequest,
  SettleArchiveRequest,
  UnarchiveRequest,
} from './archive';
export { PagePartRequest, ShowPageRequest } from './pages';
export { ContinueActionRequest, ListActionsRequest, PreviewUndoRequest, UndoRequest } from './undo';
export { text as LongText };
