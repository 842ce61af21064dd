import { adoptList, continueAdoption, inspectList } from '../app/adoption/adoptList';
import { addPurchase } from '../app/customers/addPurchase';
import { findCustomers } from '../app/customers/findCustomers';
import { logInteraction } from '../app/customers/logInteraction';
import { saveCustomer } from '../app/customers/saveCustomer';
import * as requests from '../contract/requests';
import { installAutomation, removeAutomation } from './automation';
import { customerForPage } from './customerForPage';
import { endpoint } from './endpoint';
import { openForPage } from './openForPage';
import { listSnapshots, previewRestore, restoreSnapshot } from '../app/snapshots/restoreSnapshot';
import { takeSnapshot } from '../app/snapshots/takeSnapshot';
import { requireRole } from '../app/act';
import { listTabs } from './listTabs';
import { setUpRegister } from './setUp/setUpRegister';
import { showRow } from './showRow';
import { runJobsNow } from './timers';
import { verifyAudit } from './verifyAudit';

export {
  onOpen,
  menuAdopt,
  menuInstallAutomation,
  menuOpenSidebar,
  menuRemoveAutomation,
  menuRunNow,
  menuSetUp,
  menuSnapshots,
  menuTakeSnapshot,
  menuVerifyAudit,
} from './menuHandlers';
export { handleEdit as onSheetEdit } from './editTrigger';
export { runHour as onHour } from './timers';

export const apiOpen = endpoint(requests.OpenRequest, openForPage);
export const apiSetUp = endpoint(requests.SetUpRequest, setUpRegister);
export const apiInstallAutomation = endpoint(requests.InstallAutomationRequest, ({ deps }) => ({ ok: true, ...installAutomation(deps) }));
export const apiRemoveAutomation = endpoint(requests.RemoveAutomationRequest, ({ deps }) => ({ ok: true, ...removeAutomation(deps) }));
export const apiSaveCustomer = endpoint(requests.SaveCustomerRequest, ({ deps }, request) => saveCustomer(deps, request));
export const apiFindCustomers = endpoint(requests.FindCustomersRequest, ({ deps }, request) => findCustomers(deps, request));
export const apiGetCustomer = endpoint(requests.GetCustomerRequest, customerForPage);
export const apiLogInteraction = endpoint(requests.LogInteractionRequest, ({ deps }, request) => logInteraction(deps, request));
export const apiAddPurchase = endpoint(requests.AddPurchaseRequest, ({ deps }, request) => addPurchase(deps, request));
export const apiListTabs = endpoint(requests.ListTabsRequest, listTabs);
export const apiInspectList = endpoint(requests.InspectListRequest, ({ deps }, request) => inspectList(deps, request));
export const apiAdoptList = endpoint(requests.AdoptListRequest, ({ deps }, request) => adoptList(deps, request));
export const apiContinueAdoption = endpoint(requests.ContinueAdoptionRequest, ({ deps }, request) => continueAdoption(deps, request));
export const apiVerifyAudit = endpoint(requests.VerifyAuditRequest, verifyAudit);
export const apiTakeSnapshot = endpoint(requests.TakeSnapshotRequest, ({ deps }, request) => takeSnapshot(deps, request));
export const apiListSnapshots = endpoint(requests.ListSnapshotsRequest, ({ deps }) => listSnapshots(deps));
export const apiPreviewRestore = endpoint(requests.PreviewRestoreRequest, ({ deps }, request) => previewRestore(deps, request));
export const apiRestoreSnapshot = endpoint(requests.RestoreSnapshotRequest, ({ deps }, request) => restoreSnapshot(deps, request));
export const apiRunJobs = endpoint(requests.RunJobsRequest, (edge) => {
  requireRole(edge.deps.store.read({}), edge.deps.actor, 'owner');
  return { ok: true, ...runJobsNow(edge) };
});
export const apiShowRow = endpoint(requests.ShowRowRequest, showRow);
