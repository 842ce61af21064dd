import { render } from 'preact';
import { AdoptDialog } from '../adopt/AdoptDialog';

const root = document.getElementById('app');
if (root !== null) render(<AdoptDialog />, root);
