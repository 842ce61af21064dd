import { render } from 'preact';
import { SnapshotsDialog } from '../snapshots/SnapshotsDialog';

const root = document.getElementById('app');
if (root !== null) render(<SnapshotsDialog />, root);
