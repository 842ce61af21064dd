import { render } from 'preact';
import { AdoptDialog } from '../adopt/AdoptDialog';
import { GuideDialog } from '../guide/GuideDialog';
import { SetUpDialog } from '../setup/SetUpDialog';
import { SnapshotsDialog } from '../snapshots/SnapshotsDialog';

// One file for all dialogs: whoever installs by copying has three files to copy. The server names the dialog on <html>.
const dialogs = { setup: SetUpDialog, adopt: AdoptDialog, snapshots: SnapshotsDialog, guide: GuideDialog } as const;

const root = document.getElementById('app');
const name = document.documentElement.dataset['page'] as keyof typeof dialogs;
const Dialog = dialogs[name];
if (root !== null) render(<Dialog />, root);
