import { render } from 'preact';
import { SetUpDialog } from '../setup/SetUpDialog';

const root = document.getElementById('app');
if (root !== null) render(<SetUpDialog />, root);
