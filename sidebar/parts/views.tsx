import { ActionsView } from '../actions/ActionsView';
import { ArchiveMany } from '../archive/ArchiveMany';
import { ArchiveView } from '../archive/ArchiveView';
import { InteractionForm } from '../children/InteractionForm';
import { PurchaseForm } from '../children/PurchaseForm';
import { RecordForm } from '../children/RecordForm';
import { CompareView } from '../compare/CompareView';
import { CustomerView } from '../customer/CustomerView';
import { MyDay } from '../day/MyDay';
import { CustomerForm } from '../forms/CustomerForm';
import { HealthView } from '../health/HealthView';
import { HistoryView } from '../history/HistoryView';
import { MoreView } from '../more/MoreView';
import { SnapshotsView } from '../snapshots/SnapshotsView';

/**
 * Every view but the first. They and the readers of values are a script of their own (dist/views.html), which the page
 * fetches once the first view stands: it is not kept waiting for what nobody looks at yet.
 */
const views = {
  ActionsView,
  ArchiveMany,
  ArchiveView,
  CompareView,
  CustomerForm,
  CustomerView,
  HealthView,
  HistoryView,
  InteractionForm,
  MoreView,
  MyDay,
  PurchaseForm,
  RecordForm,
  SnapshotsView,
};

export type Views = typeof views;

globalThis.registerViews = views;
