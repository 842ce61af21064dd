import * as z from 'zod/mini';
import { DuplicateReasonText } from './duplicates';
import { later, recordId, requestId, scalar } from './schema';

export { RunDrillRequest } from './drill';
export { FindDuplicatesRequest } from './duplicates';
export { ApplyFieldsRequest, EntryGuideRequest, PreviewFieldKindRequest } from './fields';

const text = later(() => z.string().check(z.maxLength(50_000)));

/** Field keys of register-fields to values; a value is a text as typed, a number, a yes/no or null to empty it. */
export const Fields = later(() => z.record(z.string().check(z.maxLength(60)), scalar()));

export const OpenRequest = later(() => z.object({}));
export const SetUpRequest = later(() =>
  z.object({ requestId: requestId(), language: z.optional(z.enum(['en', 'zh', 'zh-CN'])) }),
);
export const InstallAutomationRequest = later(() => z.object({ requestId: requestId() }));
export const RemoveAutomationRequest = later(() => z.object({ requestId: requestId() }));

export const SaveCustomerRequest = later(() =>
  z.object({
    requestId: requestId(),
    id: z.optional(recordId()),
    /** The version that the form was filled from; needed with `id`. */
    version: z.optional(z.number()),
    fields: Fields(),
    /** The fields as the form showed them before the person typed: makes a conflict's "original". */
    original: z.optional(Fields()),
    acceptDuplicates: z.optional(z.boolean()),
    /** Why, where a person accepted them. */
    duplicateReason: z.optional(DuplicateReasonText()),
    /** Fields whose value is to stand as it was typed, not in standard form, each with the reason. */
    declined: z.optional(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500)))),
  }),
);

export const LogInteractionRequest = later(() =>
  z.object({
    requestId: requestId(),
    customerId: recordId(),
    fields: Fields(),
    /** Row on which the customer stood when the sidebar last saw it; spares a read where it still holds. */
    rowHint: z.optional(z.number()),
  }),
);
export const AddPurchaseRequest = later(() =>
  z.object({
    requestId: requestId(),
    customerId: recordId(),
    fields: Fields(),
    rowHint: z.optional(z.number()),
  }),
);
export const VerifyAuditRequest = later(() =>
  z.object({
    /** Number of the entry to begin with; the first of all if absent. */
    from: z.optional(z.int().check(z.gte(1))),
  }),
);
export const TakeSnapshotRequest = later(() =>
  z.object({ requestId: requestId(), name: z.optional(z.string().check(z.maxLength(100))) }),
);
export const ListSnapshotsRequest = later(() => z.object({}));
export const ListTabsRequest = later(() => z.object({}));

/** Where a source column goes: a field, or a column of the team's own. Nothing is left out. */
export const ColumnTarget = later(() =>
  z.object({
    column: z.number(),
    target: z.union([
      z.object({
        table: z.enum(['customers', 'purchases', 'contacts']),
        field: z.string(),
        part: z.optional(z.enum(['given', 'middle', 'family'])),
      }),
      z.literal('own'),
    ]),
  }),
);
export const AdoptionChoices = later(() =>
  z.object({
    sort: z.optional(z.enum(['customers', 'purchases', 'orders'])),
    columns: z.optional(z.array(ColumnTarget())),
    /** Owner texts of the list to members' e-mails. */
    owners: z.optional(z.record(z.string(), z.string())),
    defaults: z.optional(
      z.object({ owner: z.optional(z.string()), stage: z.optional(z.string()), kind: z.optional(z.string()) }),
    ),
  }),
);
export const InspectListRequest = later(() => z.object({ tab: z.string(), choices: z.optional(AdoptionChoices()) }));
export const AdoptListRequest = later(() =>
  z.object({ requestId: requestId(), tab: z.string(), choices: z.optional(AdoptionChoices()) }),
);
export const ContinueAdoptionRequest = later(() => z.object({ requestId: z.optional(requestId()) }));
export const RunJobsRequest = later(() => z.object({ requestId: requestId() }));
export const ShowRowRequest = later(() => z.object({ id: recordId() }));

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
  PreviewArchiveRequest,
  ProposeArchiveRequest,
  SettleArchiveRequest,
  UnarchiveRequest,
} from './archive';
export { PagePartRequest, ShowPageRequest } from './pages';
export { ContinueActionRequest, ListActionsRequest, PreviewUndoRequest, UndoRequest } from './undo';
export { text as LongText };
